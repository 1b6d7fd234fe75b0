package community.leju.trials.simulation;

import community.leju.agent.hub.Transport.Request;
import community.leju.agent.hub.Transport.Response;
import community.leju.hub.DoorlessHub;
import community.leju.hub.web.MemoryRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/** The hub's machine: its folder, and the power that may go. */
final class SimulatedHub implements AutoCloseable {
  private static final String DATABASE = "hub.db";

  private final Street street;
  private final Clock clock;
  private final Dice dice;
  private Path folder;
  private CrashImage.Seen seen = CrashImage.Seen.NOTHING;
  private int lives;
  private DoorlessHub hub;

  SimulatedHub(Street street, Path folder, Clock clock, Dice dice) {
    this.street = street;
    this.folder = folder;
    this.clock = clock;
    this.dice = dice;
    hub = open();
  }

  private DoorlessHub open() {
    return new DoorlessHub(folder, street.charts(), clock, new SecureRandom());
  }

  /** What its people do. */
  DoorlessHub desk() {
    return hub;
  }

  Path database() {
    return folder.resolve(DATABASE);
  }

  /** A request arrives. */
  Response answer(Request request, Optional<X509Certificate> certificate, String from)
      throws IOException {
    seen = CrashImage.Seen.of(folder, DATABASE);
    return ask(hub, request, certificate, from);
  }

  static Response ask(
      DoorlessHub hub, Request request, Optional<X509Certificate> certificate, String from) {
    var asked =
        new MemoryRequest(
            request.method(), request.path(), request.headers(), request.body(), certificate, from);
    var answer = hub.answer(asked);
    var body = new ByteArrayInputStream(answer.bytes().toArray());
    return new Response(answer.status(), answer.headers(), body);
  }

  /** The power goes, and comes back. */
  void crash(CrashImage.Tear tear) throws IOException {
    var found = folder.resolveSibling("hub-" + ++lives);
    CrashImage.take(folder, found, dice);
    CrashImage.tear(found, DATABASE, seen, tear, dice);
    hub.close();
    CrashImage.forget(folder);
    folder = found;
    hub = open();
  }

  /** Everything as it is now, kept elsewhere. */
  void backUp() throws IOException {
    var into = folder.resolveSibling("backup");
    if (Files.exists(into)) {
      CrashImage.forget(into);
    }
    hub.backUp(into);
  }

  /** Its disk dies, and another hub comes of the backup. */
  void restore() throws IOException {
    hub.close();
    var found = folder.resolveSibling("hub-" + ++lives);
    DoorlessHub.restore(folder.resolveSibling("backup"), found, clock, new SecureRandom());
    CrashImage.forget(folder);
    folder = found;
    seen = CrashImage.Seen.NOTHING;
    hub = open();
  }

  @Override
  public void close() {
    hub.close();
  }
}
