package community.leju.agent.identity;

import community.leju.agent.hub.EstAnswer;
import community.leju.agent.hub.EstLine;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.Transport;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.Identity;
import community.leju.agent.store.PendingKey;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Scope;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.TrustedState;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Gets this kiosk its number and first certificate: it shows a code and waits until a person has
 * typed it at the hub. The key is stored before it is shown to anybody; a kiosk that dies on the
 * way goes on with the same one.
 */
public final class Enrolment {
  private final AgentStore store;
  private final Connector connector;
  private final SecureRandom random;

  /** Makes the way to a hub. */
  @FunctionalInterface
  public interface Connector {
    /** A way to the hub with that pin, as nobody yet or with a certificate. */
    Transport connect(String hub, Pin pin, Optional<Credential> own);
  }

  /** What the technician sees, and how time passes. */
  public interface Screen {
    /** To be typed at the hub, until then by the hub's clock. */
    void show(ComparedCode code, Instant until);

    void pause(Duration length) throws InterruptedException;
  }

  public Enrolment(AgentStore store, Connector connector, SecureRandom random) {
    this.store = store;
    this.connector = connector;
    this.random = random;
  }

  /**
   * Enrols this kiosk.
   *
   * @param hub the address of the hub's door for kiosks
   * @param pin by which the hub is known, as the console shows it
   * @throws EnrolmentRefused where the hub said no, or this kiosk is enrolled already
   * @throws IOException where there is no line, or not to that hub
   */
  public Identity enrol(String hub, Pin pin, Screen screen)
      throws IOException, InterruptedException {
    if (store.identity().isPresent()) {
      throw new EnrolmentRefused(
          "this data folder is enrolled already, as " + store.identity().get());
    }
    var pending =
        store.pendingKey().filter(one -> one.slipKey().isPresent()).orElseGet(this::begin);
    X509Certificate certificate;
    try (var line = new HubLine(connector.connect(hub, pin, Optional.empty()))) {
      certificate = await(new EstLine(line), pending, screen);
    }
    var credential = Credential.of(pending.key(), certificate, pin, random);
    try (var line = new HubLine(connector.connect(hub, pin, Optional.of(credential)))) {
      return keep(hub, new EstLine(line), credential, pending.slipKey().orElseThrow());
    }
  }

  private PendingKey begin() {
    var pending = PendingKey.ofNewKiosk(random);
    store.keep(pending);
    return pending;
  }

  private X509Certificate await(EstLine est, PendingKey pending, Screen screen)
      throws IOException, InterruptedException {
    var key = pending.publicKey();
    var shown = Optional.<ComparedCode>empty();
    while (true) {
      switch (est.enrol(pending.request())) {
        case EstAnswer.Issued(var certificate) when certificate.getPublicKey().equals(key) -> {
          return certificate;
        }
        case EstAnswer.Issued _ ->
            throw new EnrolmentRefused("the hub sent a certificate for another key; enrol again");
        case EstAnswer.Waiting waiting -> {
          var code = ComparedCode.of(waiting.nonce().toArray(), key);
          if (shown.filter(code::equals).isEmpty()) {
            screen.show(code, waiting.until());
            shown = Optional.of(code);
          }
          screen.pause(waiting.after());
        }
        case EstAnswer.Refused(var reason) -> {
          store.dropPendingKey();
          throw new EnrolmentRefused("the hub does not enrol this kiosk: " + reason);
        }
      }
    }
  }

  private Identity keep(String hub, EstLine est, Credential credential, PrivateKey slipKey)
      throws IOException {
    try {
      return Fields.readDocument(
          est.identity(),
          fields -> {
            var identity =
                new Identity(
                    fields.integer("kiosk", 1, 9_999),
                    new Scope(fields.string("committee", 12)),
                    hub,
                    fields.string("publicAddress", 200),
                    slipKey);
            var root =
                fields.parsed("root", 1 << 20, Base64.getDecoder()::decode, "Base64", new byte[0]);
            store.enrol(identity, credential, TrustedState.of(root));
            return identity;
          });
    } catch (InvalidDocument | ReleaseRefused e) {
      throw new EnrolmentRefused("the hub's answer is not understood: " + e.getMessage());
    }
  }
}
