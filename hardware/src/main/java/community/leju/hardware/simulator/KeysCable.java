package community.leju.hardware.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Types on a keyboard: the events that Linux would give on a 64-bit machine, in a named pipe. It
 * has a key for each character of ASCII that a US keyboard has, and for no other: what it cannot
 * type is left out, as a real scanner leaves out Hanzi.
 */
final class KeysCable implements ScannerCable {
  private static final int PIPE_BYTES = 64 * 1024;
  private static final int EVENT_BYTES = 24;
  private static final int TIME_BYTES = 16;
  private static final short EV_SYN = 0;
  private static final short EV_KEY = 1;
  private static final short KEY_LEFTSHIFT = 42;
  private static final Map<Integer, Key> KEYS = new HashMap<>();

  static {
    row(2, "1234567890-=", false);
    row(2, "!@#$%^&*()_+", true);
    row(16, "qwertyuiop[]", false);
    row(16, "QWERTYUIOP{}", true);
    row(30, "asdfghjkl;'`", false);
    row(30, "ASDFGHJKL:\"~", true);
    row(43, "\\zxcvbnm,./", false);
    row(43, "|ZXCVBNM<>?", true);
    row(57, " ", false);
    row(15, "\t", false);
    row(28, "\r", false);
    row(96, "\n", false);
  }

  private final NamedPipe pipe;
  private final OutputStream out;

  private record Key(short code, boolean shift) {}

  private KeysCable(NamedPipe pipe, OutputStream out) {
    this.pipe = pipe;
    this.out = out;
  }

  private static void row(int first, String characters, boolean shift) {
    for (int at = 0; at < characters.length(); at++) {
      KEYS.put((int) characters.charAt(at), new Key((short) (first + at), shift));
    }
  }

  static KeysCable at(Path path) throws IOException {
    var pipe = NamedPipe.make(path, PIPE_BYTES);
    return new KeysCable(pipe, pipe.output());
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    for (byte one : bytes) {
      var key = KEYS.get((int) one);
      if (key != null) {
        type(key);
      }
    }
  }

  private void type(Key key) throws IOException {
    if (key.shift()) {
      event(KEY_LEFTSHIFT, 1);
    }
    event(key.code(), 1);
    event(key.code(), 0);
    if (key.shift()) {
      event(KEY_LEFTSHIFT, 0);
    }
  }

  private void event(short code, int value) throws IOException {
    var events = ByteBuffer.allocate(2 * EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    events.position(TIME_BYTES);
    events.putShort(EV_KEY).putShort(code).putInt(value);
    events.position(EVENT_BYTES + TIME_BYTES);
    events.putShort(EV_SYN).putShort((short) 0).putInt(0);
    out.write(events.array());
  }

  @Override
  public void close() throws IOException {
    pipe.close();
    out.close();
  }
}
