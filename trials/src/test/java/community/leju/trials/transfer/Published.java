package community.leju.trials.transfer;

import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.MutualTls;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import community.leju.content.render.Segmenter;
import community.leju.content.signing.Signer;
import community.leju.hub.DoorlessHub;
import community.leju.hub.chart.Charts;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.trials.identity.LoneHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A real hub with somebody who publishes, and a kiosk that was enrolled there. */
final class Published implements AutoCloseable {
  private static final String PASSWORD = "correct horse";

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final DoorlessHub desk;
  private final Account approver;
  private final Signer signer;
  final LoneHub hub;
  final AgentStore store;
  final Identity identity;
  final Path hubFolder;
  final Path kioskFolder;

  Published(Path folder, Clock clock) throws Exception {
    this.clock = clock;
    hubFolder = folder.resolve("hub");
    kioskFolder = Files.createDirectory(folder.resolve("kiosk"));
    hub = new LoneHub(hubFolder, clock);
    desk = new DoorlessHub(hubFolder, new Charts(Segmenter.load()), clock, random);
    approver =
        desk.employ(new Account(0, "chen", "陈国平", Role.APPROVER, LoneHub.COMMITTEE), PASSWORD);
    signer = desk.openKey(approver, PASSWORD);
    store = AgentStore.open(kioskFolder, clock);
    identity =
        new Enrolment(
                store,
                (to, pin, own) ->
                    new HttpTransport(to, Optional.of(MutualTls.context(pin, own, clock, random))),
                random)
            .enrol(hub.address(), hub.pin(), person());
  }

  private Enrolment.Screen person() {
    return new Enrolment.Screen() {
      @Override
      public void show(ComparedCode code, Instant until) {
        hub.type(code.digits());
      }

      @Override
      public void pause(Duration length) {}
    };
  }

  /** As the kiosk. */
  SSLContext tls() {
    return MutualTls.context(hub.pin(), store.credential(), clock, random);
  }

  /** One document of that text, new or in the place of the one before. */
  void publish(String notices) {
    var ref = new ItemRef(LoneHub.COMMITTEE, "bulletin", "notices");
    var posting = new Posting(Text.of("云间一居委会"), "", clock.instant(), null);
    var bulletin =
        new Bulletin(
            ref,
            posting,
            Board.DISCLOSURE,
            Text.of("通知汇编"),
            Text.of(""),
            Text.of(""),
            Text.of(notices),
            List.of());
    desk.publish(bulletin, approver, signer);
  }

  @Override
  public void close() {
    store.close();
    desk.close();
    hub.close();
  }
}
