package community.leju.hub;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.item.Scope;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.release.Change;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A hub that is filled at once, for benchmarks: with thousands of kiosks whom nobody has typed a
 * code for, and with files that nobody has written by hand.
 */
public final class CrowdedHub implements AutoCloseable {
  private static final Duration CERTIFICATE = Duration.ofDays(60);

  private final HubParts parts;
  private final DoorlessHub desk;

  /** Opens an initialised data folder. */
  public CrowdedHub(Path data, Clock clock, SecureRandom random) {
    this.parts = HubParts.open(data, clock, random);
    this.desk = new DoorlessHub(data, parts, clock);
  }

  /** What its people do. */
  public DoorlessHub desk() {
    return desk;
  }

  /** Opens the doors; whoever opened them closes them before this. */
  public Hub open(HubConfig config) {
    return Hub.start(parts, config);
  }

  /** Kiosks of one committee with these keys, in one transaction; their certificates. */
  public List<X509Certificate> enrol(Scope committee, List<PublicKey> keys) {
    return parts.database.write(handle -> {
      var certificates = new ArrayList<X509Certificate>();
      for (var key : keys) {
        certificates.add(enrol(handle, committee, key));
      }
      return List.copyOf(certificates);
    });
  }

  private X509Certificate enrol(Handle handle, Scope committee, PublicKey key) {
    var kiosks = new Kiosks();
    var now = parts.clock.instant();
    var says = new KioskCertificate(kiosks.nextNumber(handle), committee, Optional.empty());
    var request = new KioskRequest(key, Optional.empty());
    var certificate = parts.authority.issue(request, says, now, CERTIFICATE);
    kiosks.add(handle, says, certificate, Optional.empty(), now);
    return certificate;
  }

  /**
   * A release in which one item of a committee's is these files, and wakes whoever waits for it.
   *
   * @param item a number that no item has
   * @param files path to content
   */
  public void release(Scope committee, long item, Map<String, byte[]> files, Signer signer) {
    var pins = new HashMap<String, TargetPin>();
    files.forEach((path, bytes) -> {
      parts.blobs.put(bytes);
      pins.put(path, TargetPin.of(bytes));
    });
    var changes = List.of(Change.of(committee, item, pins));
    parts.database.change(handle -> parts.releases.publish(handle, List.of(signer), changes));
    parts.releases.announce();
  }

  @Override
  public void close() {
    desk.close();
  }
}
