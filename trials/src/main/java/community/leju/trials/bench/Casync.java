package community.leju.trials.bench;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import community.leju.trials.wire.Shape;
import community.leju.trials.wire.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** {@code casync extract} over HTTP, with the earlier tree as its seed. */
final class Casync implements Peer {
  private final Path tree;
  private final Path folder;
  private final Path served;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Wire wire;
  private int number;

  /**
   * Of that tree.
   *
   * @param folder for its copies and all else
   */
  Casync(Path tree, Path folder) throws IOException {
    this.tree = tree;
    this.folder = folder;
    this.served = Files.createDirectories(folder.resolve("served"));
    Files.createDirectories(copy(0));
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            here, served.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.setExecutor(threads);
    server.start();
    wire = new Wire(server.getAddress().getPort(), Shape.NONE);
  }

  private Path copy(int which) {
    return folder.resolve("copy-" + which);
  }

  @Override
  public long bring() throws IOException {
    var index = served.resolve("tree.caidx").toString();
    var store = "--store=" + served.resolve("default.castr");
    Peer.run(folder, List.of("casync", "make", store, index, tree.toString()));
    long before = wire.bytes();
    var seed = "--seed=" + copy(number);
    number++;
    var from = "http://127.0.0.1:" + wire.port() + "/tree.caidx";
    Peer.run(folder, List.of("casync", "extract", seed, from, copy(number).toString()));
    return wire.bytes() - before;
  }

  @Override
  public void close() throws IOException {
    wire.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
