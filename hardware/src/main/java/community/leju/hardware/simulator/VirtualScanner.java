package community.leju.hardware.simulator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A code reader, behind a pseudo-terminal or as a keyboard in a named pipe. Unlike a real one it
 * waits, as a keyboard, once nobody has read its last 600 characters.
 */
public final class VirtualScanner implements AutoCloseable {
  private static final Charset GB = Charset.forName("GB18030");
  private static final int SLOW_MILLIS = 5;
  private static final int REPEAT_MILLIS = 100;
  private static final int REPEATS = 5;
  private static final int NOISE_BYTES = 40;

  private final Socket socket;
  private final String suffix;
  private volatile @Nullable ScannerCable cable;

  /** Where it is plugged in. */
  @FunctionalInterface
  private interface Socket {
    ScannerCable plug() throws IOException;
  }

  private VirtualScanner(Socket socket, String suffix) throws IOException {
    this.socket = socket;
    this.suffix = suffix;
    this.cable = socket.plug();
  }

  /**
   * Plugs one in at a pseudo-terminal.
   *
   * @param link where its name is to stand
   * @param suffix what it sends after each code, ASCII, may be empty
   */
  public static VirtualScanner serial(Path link, String suffix) throws IOException {
    return new VirtualScanner(() -> SerialCable.at(link), suffix);
  }

  /**
   * Plugs one in that types.
   *
   * @param pipe where its events are to be read, instead of a device in {@code /dev/input}
   * @param suffix what it types after each code; a line feed is the number pad's Enter
   */
  public static VirtualScanner keys(Path pipe, String suffix) throws IOException {
    return new VirtualScanner(() -> KeysCable.at(pipe), suffix);
  }

  /**
   * Makes something happen to it, and waits for the end of what takes its time. An unplugged one
   * reads nothing.
   */
  public void suffer(ScannerAction action) throws IOException, InterruptedException {
    switch (action) {
      case ScannerAction.Scan(var text) -> send(text, StandardCharsets.UTF_8);
      case ScannerAction.ScanGb(var text) -> send(text, GB);
      case ScannerAction.Slow(var text) -> {
        for (byte one : (text + suffix).getBytes(StandardCharsets.UTF_8)) {
          send(one);
          Thread.sleep(SLOW_MILLIS);
        }
      }
      case ScannerAction.Repeat(var text) -> {
        for (int times = 0; times < REPEATS; times++) {
          send(text, StandardCharsets.UTF_8);
          Thread.sleep(REPEAT_MILLIS);
        }
      }
      case ScannerAction.Noise _ -> noise();
      case ScannerAction.Unplug _ -> close();
      case ScannerAction.Plug _ -> {
        if (cable == null) {
          cable = socket.plug();
        }
      }
    }
  }

  /** Unplugs it. */
  @Override
  public void close() throws IOException {
    var plugged = cable;
    cable = null;
    if (plugged != null) {
      plugged.close();
    }
  }

  private void send(String text, Charset charset) throws IOException {
    send((text + suffix).getBytes(charset));
  }

  private void noise() throws IOException {
    var bytes = new byte[NOISE_BYTES];
    for (int at = 0; at < bytes.length; at++) {
      // Of no encoding: 0xFF stands in none, and 0x80 begins none.
      bytes[at] = (byte) (at % 2 == 0 ? 0xFF : 0x80);
    }
    send(bytes);
    send(suffix.getBytes(StandardCharsets.US_ASCII));
  }

  private void send(byte... bytes) throws IOException {
    var plugged = cable;
    if (plugged != null) {
      plugged.send(bytes);
    }
  }
}
