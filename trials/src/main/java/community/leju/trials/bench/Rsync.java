package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import community.leju.trials.wire.Shape;
import community.leju.trials.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** {@code rsync -a --delete} of the whole tree, from a daemon: neither encrypted nor signed. */
final class Rsync implements Peer {
  private static final int TRIES = 100;

  private final Path tree;
  private final Path copy;
  private final Process daemon;
  private final Wire wire;

  /**
   * Of that tree.
   *
   * @param folder for its copy and all else
   */
  Rsync(Path tree, Path folder) throws IOException {
    this.tree = tree;
    this.copy = Files.createDirectories(folder.resolve("copy"));
    int port = freePort();
    var config = folder.resolve("rsyncd.conf");
    Files.writeString(
        config,
        """
        use chroot = no
        reverse lookup = no
        pid file = %s
        [tree]
        path = %s
        read only = yes
        """
            .formatted(folder.resolve("rsyncd.pid"), tree));
    daemon =
        new ProcessBuilder(
                "rsync",
                "--daemon",
                "--no-detach",
                "--address=127.0.0.1",
                "--port=" + port,
                "--config=" + config)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("rsyncd.log").toFile())
            .start();
    awaitListening(port);
    wire = new Wire(port, Shape.NONE);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void awaitListening(int port) {
    try {
      for (int i = 0; i < TRIES; i++) {
        try {
          new Socket(InetAddress.getLoopbackAddress(), port).close();
          return;
        } catch (IOException e) {
          Thread.sleep(50);
        }
      }
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
    throw new Failure("rsync's daemon does not listen");
  }

  @Override
  public long bring() throws IOException {
    long before = wire.bytes();
    var from = "rsync://127.0.0.1:" + wire.port() + "/tree/";
    Peer.run(
        Objects.requireNonNull(tree.getParent()),
        List.of("rsync", "-a", "--delete", from, copy + "/"));
    return wire.bytes() - before;
  }

  @Override
  public void close() throws IOException {
    wire.close();
    daemon.destroy();
  }
}
