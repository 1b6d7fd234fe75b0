package community.leju.hub;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.item.Scope;
import community.leju.content.signing.Signer;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.backup.Backup;
import community.leju.hub.backup.Restore;
import community.leju.hub.ceremony.RootCeremony;
import community.leju.hub.chart.Charts;
import community.leju.hub.review.Saving;
import community.leju.hub.staff.Account;
import community.leju.hub.web.Answer;
import community.leju.hub.web.MemoryRequest;
import community.leju.hub.web.Routes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A hub that is asked from memory and told what its people do, for the seeded simulation. Nothing
 * of it runs by itself, and no password is asked for but where one is given.
 */
public final class DoorlessHub implements AutoCloseable {
  private static final Duration CERTIFICATE = Duration.ofDays(60);
  private static final String ADDRESS = "http://hub";
  private static final String AUTHOR = "li";

  private final Path data;
  private final Clock clock;
  private final HubParts parts;
  private final Routes machines;

  /** Opens an initialised data folder. */
  public DoorlessHub(Path data, Charts charts, Clock clock, SecureRandom random) {
    this(data, HubParts.reopen(data, charts, clock, random), clock);
  }

  /** Of parts that somebody else has opened, and that close with this. */
  DoorlessHub(Path data, HubParts parts, Clock clock) {
    this.data = data;
    this.clock = clock;
    this.parts = parts;
    this.machines = MachineRoutes.of(parts, CERTIFICATE, () -> ADDRESS);
  }

  /** Answers a machine. */
  public Answer.Body answer(MemoryRequest request) {
    return (Answer.Body) machines.answer(request);
  }

  /** By which kiosks know it. */
  public String pin() {
    return parts.authority.pin().toString();
  }

  /** Takes somebody on. */
  public Account employ(Account wanted, String password) {
    return parts.staffSetup.add(wanted, password, Initialisation.offlineFolder(data));
  }

  /** An approver's key, open from now on. */
  public Signer openKey(Account approver, String password) {
    return parts.reviews.signer(approver, password, "simulation", 0);
  }

  /** Somebody types the code that a kiosk shows. */
  public void type(String code, Scope committee) {
    parts.enrolments(CERTIFICATE).type(code, committee, Optional.empty(), AUTHOR);
  }

  /** The key that submissions to an office are sealed to. */
  public OfficeKey officeKey(Scope office) {
    return parts.database.read(parts.officeKeys::all).stream()
        .filter(key -> key.office().equals(office))
        .findFirst()
        .orElseThrow();
  }

  /** From a clerk's keyboard to the release, in one transaction. */
  public void publish(Item item, Account approver, Signer signer) {
    var title = item.title().in(Language.ZH);
    var saving = new Saving(AUTHOR, title, Optional.empty(), Optional.of(Catalogue.write(item)));
    parts.database.change(handle -> {
      var before = parts.items.find(handle, item.ref());
      var entry =
          before.isPresent()
              ? parts.items.save(handle, before.get().id(), saving)
              : parts.items.create(handle, item.ref(), saving);
      parts.reviews.submit(handle, entry, AUTHOR);
      var submitted = parts.items.find(handle, entry.id()).orElseThrow();
      parts.reviews.approve(handle, List.of(submitted), approver, signer);
    });
  }

  /** The daily signatures, where they are due. */
  public void renew() {
    parts.releases.renew();
  }

  /** What a burglar finds on its disk: the key that speaks for snapshot and timestamp. */
  public Signer onlineKey() {
    var root = parts.database.read(parts.repository::root);
    return parts.keys.online.of(Objects.requireNonNull(root.content().roles().get("timestamp")));
  }

  /**
   * What people do then: another such key, by the signatures of two who hold root keys.
   *
   * @param offline where those keys are
   */
  public void replaceOnlineKey(Path offline) throws IOException {
    var ceremony = parts.rootCeremony();
    var draft =
        ceremony.draft(
            new RootCeremony.Wish(List.of(), List.of(), Optional.empty(), Optional.empty(), true));
    for (var name : List.of("root-1.key", "root-2.key")) {
      draft = draft.signedBy(parts.keys.files.signer(offline.resolve(name)));
    }
    ceremony.install(draft, Optional.empty());
  }

  /** What {@code hub backup} does. */
  public void backUp(Path into) throws IOException {
    new Backup(data, clock, _ -> {}).run(into);
  }

  /** What {@code hub restore} does. */
  public static void restore(Path backup, Path into, Clock clock, SecureRandom random)
      throws IOException {
    new Restore(backup).run(into, part -> BackupCommands.begin(part, clock, random), _ -> {});
  }

  /** What {@code hub republish} does. */
  public void republish(List<Signer> signers) {
    parts.database.change(
        handle -> parts.releases.resign(handle, BackupCommands.leftBehind(handle), signers));
  }

  /** What a kiosk of that committee shows of the newest release: path to SHA-256. */
  public Map<String, String> shelf(Scope committee) {
    return parts.database.read(handle -> {
      var shelf = new HashMap<String, String>();
      for (var scope : List.of(Scope.STREET, committee)) {
        parts
            .releases
            .targetsOf(handle, scope)
            .forEach((path, pin) -> shelf.put(path, pin.sha256()));
      }
      return Map.copyOf(shelf);
    });
  }

  @Override
  public void close() {
    parts.close();
  }
}
