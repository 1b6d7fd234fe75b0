package community.leju.trials.bench;

import static community.leju.trials.bench.Bound.Relation.AT_MOST;
import static community.leju.trials.bench.Bound.Relation.LESS;

import community.leju.agent.pull.Pull;
import community.leju.agent.store.Identity;
import community.leju.content.signing.Signer;
import community.leju.hub.CrowdedHub;
import community.leju.hub.Hub;
import community.leju.process.launch.Failure;
import community.leju.trials.crowd.Crowd;
import community.leju.trials.wire.Shape;
import community.leju.trials.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a change of {@link SampleTree} costs on the line: bytes inside TCP, both ways, between the
 * agent's own parts and a real hub over mutual TLS 1.3; headers, signatures and TLS included. The
 * connection is open already but for {@code unchanged_cold} and {@code cold}. rsync and casync
 * bring the same change of the same tree in the same round; theirs is counted in the same way, and
 * is neither encrypted nor signed.
 *
 * <p>{@code unchanged}: one poll that is answered by "nothing new". {@code unchanged_cold}: the
 * same with the handshake before it, of an agent that has just been started. {@code cold}: all of
 * it, to an empty shelf. The others: the news that ends the long poll, and the pull that it brings
 * about.
 */
final class TransferBench implements AutoCloseable {
  private static final int ROUNDS = 5;
  private static final long ITEM = 1_000_000;

  private final SyncRun run;
  private final SampleTree tree;
  private final Path folder;
  private final CrowdedHub hub;
  private final Hub doors;
  private final Wire wire;
  private final Crowd.Office office;
  private final Identity identity;
  private EnrolledAgent agent;
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private final Signer signer;

  private TransferBench(SyncRun run) throws IOException {
    this.run = run;
    var crowd = run.gather(1);
    office = crowd.offices().getFirst();
    signer = office.approver();
    tree = new SampleTree(office.committee(), run.clock().instant());
    folder = Files.createTempDirectory(run.folder(), "transfer");
    hub = new CrowdedHub(crowd.hubData(), run.clock(), new SecureRandom());
    doors = hub.open(Doors.onFreePorts());
    wire = new Wire(URI.create(doors.kioskAddress()).getPort(), Shape.NONE);
    var address = "https://127.0.0.1:" + wire.port();
    var kiosk = folder.resolve("kiosk");
    identity = EnrolledAgent.enrol(kiosk, hub.desk(), address, office.committee(), run.clock());
    agent = EnrolledAgent.open(kiosk, identity, run.clock());
    var source = Files.createDirectories(folder.resolve("tree"));
    peers.put("rsync", new Rsync(source, Files.createDirectories(folder.resolve("rsync"))));
    peers.put("casync", new Casync(source, Files.createDirectories(folder.resolve("casync"))));
  }

  static void run(SyncRun run) throws IOException {
    try (var bench = new TransferBench(run)) {
      bench.run();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void run() throws IOException {
    measure("cold", 1, () -> {}, this::take, List.of());
    measure("unchanged", ROUNDS, () -> {}, this::askInVain, bound(LESS, 300));
    measure("unchanged_cold", ROUNDS, this::restart, this::askInVainAnew, List.of());
    warm();
    measure("notice_edit", ROUNDS, tree::editNotice, this::take, bound(LESS, 2_048));
    measure(
        "image_replaced",
        ROUNDS,
        tree::replacePicture,
        this::take,
        List.of(Bound.times(AT_MOST, 1.01, "rsync")));
    measure(
        "pdf_page",
        ROUNDS,
        tree::replacePage,
        this::take,
        List.of(Bound.times(AT_MOST, 1.0, "rsync")));
  }

  private static List<Bound> bound(Bound.Relation relation, double value) {
    return List.of(Bound.median(relation, value));
  }

  /** Changes the tree, here and at the hub, and counts what each needs to follow. */
  private void measure(String name, int rounds, Step change, Step follow, List<Bound> bounds)
      throws IOException {
    var ours = new double[rounds];
    var theirs = new LinkedHashMap<String, double[]>();
    peers.keySet().forEach(peer -> theirs.put(peer, new double[rounds]));
    for (int i = 0; i < rounds; i++) {
      change.run();
      tree.write(folder.resolve("tree"));
      long before = wire.bytes();
      follow.run();
      ours[i] = wire.bytes() - before;
      for (var peer : peers.entrySet()) {
        Objects.requireNonNull(theirs.get(peer.getKey()))[i] = peer.getValue().bring();
      }
    }
    var medians = new LinkedHashMap<String, Samples>();
    theirs.forEach((peer, bytes) -> medians.put(peer, new Samples(bytes)));
    run.report().accept(new Result(SyncBench.NAME, name, "B", new Samples(ours), medians, bounds));
  }

  /** The hub releases the tree; the agent waits for the news and pulls. */
  private void take() throws IOException {
    hub.release(office.committee(), ITEM, tree.targets(), signer);
    if (!agent.hear()) {
      throw new Failure("the agent heard of no news");
    }
    must(Pull.Outcome.SWITCHED);
  }

  private void must(Pull.Outcome outcome) throws IOException {
    var came = agent.pull();
    if (came != outcome) {
      throw new Failure("the pull came to " + came + " and not to " + outcome);
    }
  }

  private void askInVain() throws IOException {
    if (agent.ask()) {
      throw new Failure("there was news where nothing had changed");
    }
  }

  private void restart() {
    agent.close();
    agent = EnrolledAgent.open(folder.resolve("kiosk"), identity, run.clock());
  }

  /** An agent that was started knows no tag yet: its first pull asks for the timestamp. */
  private void askInVainAnew() throws IOException {
    must(Pull.Outcome.UNCHANGED);
  }

  /** The restarted agent hears what the newest is. */
  private void warm() throws IOException {
    agent.hear();
    must(Pull.Outcome.UNCHANGED);
  }

  @Override
  public void close() throws IOException {
    for (var peer : peers.values()) {
      peer.close();
    }
    agent.close();
    wire.close();
    doors.close();
    hub.close();
  }
}
