package community.leju.hardware.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;

/** The plainest host: sends bytes and reads what comes back. */
final class Host implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket = new Socket();

  Host(InetSocketAddress printer) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(printer, PATIENCE_MILLIS);
  }

  Host send(int... bytes) throws IOException {
    return send(Script.bytes(bytes));
  }

  Host send(Script script) throws IOException {
    return send(script.toBytes());
  }

  Host send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Exactly so many bytes, as spaced hex. */
  String hear(int count) throws IOException {
    byte[] heard = socket.getInputStream().readNBytes(count);
    return HexFormat.ofDelimiter(" ").formatHex(heard);
  }

  /**
   * Asks again until the answer is this one: what is asked in real time overtakes what is printed.
   */
  void ask(String answer, int... question) throws IOException {
    long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    var heard = "";
    while (!heard.equals(answer)) {
      if (System.nanoTime() > until) {
        throw new IOException("the printer still says " + heard + ", not " + answer);
      }
      heard = send(question).hear(1);
    }
  }

  /** How many bytes lie there unread. */
  int waiting() throws IOException {
    return socket.getInputStream().available();
  }

  /** Reads on until everything sent before is done, whatever else is said. */
  void awaitPrinted() throws IOException {
    // The serial number, which is answered in its turn and by every profile.
    send(0x1D, 'I', 68);
    awaitBytes('_', '0', '0', '0', '0', '0', '0', '0', '1', 0);
  }

  /** Reads on until these have come. */
  void awaitBytes(int... wanted) throws IOException {
    var last = new byte[wanted.length];
    while (!Arrays.equals(last, Script.bytes(wanted))) {
      int one = socket.getInputStream().read();
      if (one < 0) {
        throw new IOException("the printer hung up");
      }
      System.arraycopy(last, 1, last, 0, last.length - 1);
      last[last.length - 1] = (byte) one;
    }
  }

  void hangUp() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
