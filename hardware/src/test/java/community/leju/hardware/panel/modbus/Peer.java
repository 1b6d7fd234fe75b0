package community.leju.hardware.panel.modbus;

import community.leju.hardware.simulator.Pty;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The other end of a line: answers each request of 8 bytes with what it was told to say. */
final class Peer {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private final Pty pty;
  private final BlockingQueue<List<String>> script = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

  private Peer(Pty pty) {
    this.pty = pty;
  }

  static Peer start(Pty pty) {
    var peer = new Peer(pty);
    Thread.ofPlatform().daemon().name("peer").start(peer::answer);
    return peer;
  }

  /** To the next request, in these pieces; in none: it is silent. */
  void willSay(String... pieces) {
    script.add(List.of(pieces));
  }

  void say(String hex) throws IOException {
    pty.output().write(HEX.parseHex(hex));
    pty.output().flush();
  }

  /** The next request that was not looked at yet. */
  String asked() throws InterruptedException {
    return String.valueOf(asked.poll(20, TimeUnit.SECONDS));
  }

  private void answer() {
    try {
      for (var request = next(); request.length == 8; request = next()) {
        asked.add(HEX.formatHex(request));
        for (var piece : script.take()) {
          say(piece);
          // So that they do not come as one.
          Thread.sleep(20);
        }
      }
    } catch (IOException e) {
      // The line was taken away.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] next() throws IOException {
    return pty.input().readNBytes(8);
  }
}
