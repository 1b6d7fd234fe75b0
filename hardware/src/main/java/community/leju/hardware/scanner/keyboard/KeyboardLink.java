package community.leju.hardware.scanner.keyboard;

import community.leju.hardware.libc.CallFailed;
import community.leju.hardware.libc.OpenFile;
import community.leju.hardware.link.Link;
import community.leju.hardware.link.LinkOpener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An event device as a link that only gives. Used by one thread. */
public final class KeyboardLink implements Link {
  private static final Logger log = LoggerFactory.getLogger(KeyboardLink.class);
  private static final int READ_MILLIS = 100;
  private static final int MOST_EVENTS = 64;

  /** {@code EVIOCGRAB}: its keys go to nobody else, so they are not typed into the page. */
  private static final long GRAB = 0x4004_4590L;

  private static final int TYPE_OF_FILE = 0170000;
  private static final int CHARACTER_DEVICE = 0020000;

  private final Path path;
  private final OpenFile file;
  private final UsKeys keys = new UsKeys();
  private final byte[] events = new byte[MOST_EVENTS * KeyEvent.BYTES];
  private int eventBytes;
  private byte[] typed = {};
  private int given;

  private KeyboardLink(Path path, OpenFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens an event device; a named pipe that gives the same bytes is one too.
   *
   * @param grab whether a device that cannot be had alone is refused; a pipe is nobody else's
   */
  public static LinkOpener at(Path path, boolean grab) {
    return () -> open(path, grab);
  }

  private static Link open(Path path, boolean grab) throws IOException {
    OpenFile file;
    try {
      file = OpenFile.open(path);
    } catch (CallFailed e) {
      throw new IOException(path + " cannot be opened (" + e.getMessage() + ")", e);
    }
    try {
      grab(path, file, grab);
    } catch (IOException e) {
      file.close();
      throw e;
    }
    return new KeyboardLink(path, file);
  }

  private static void grab(Path path, OpenFile file, boolean must) throws IOException {
    try {
      file.control(GRAB, 1);
    } catch (CallFailed e) {
      var problem = path + " cannot be had alone (" + e.getMessage() + ")";
      if (must && isDevice(path)) {
        throw new IOException(problem, e);
      }
      log.warn("{}: its keys may type into the page", problem);
    }
  }

  private static boolean isDevice(Path path) throws IOException {
    return Files.getAttribute(path, "unix:mode") instanceof Integer mode
        && (mode & TYPE_OF_FILE) == CHARACTER_DEVICE;
  }

  @Override
  public int read(byte[] into) throws IOException {
    if (available() == 0 && file.await(READ_MILLIS)) {
      take();
    }
    int count = Math.min(available(), into.length);
    System.arraycopy(typed, given, into, 0, count);
    given += count;
    return count;
  }

  private void take() throws IOException {
    var fresh = new byte[events.length - eventBytes];
    int count = file.read(fresh);
    if (count < 0) {
      throw new IOException(path + " is gone");
    }
    System.arraycopy(fresh, 0, events, eventBytes, count);
    eventBytes += count;
    var characters = new ByteArrayOutputStream();
    int at = 0;
    for (; at + KeyEvent.BYTES <= eventBytes; at += KeyEvent.BYTES) {
      keys.type(KeyEvent.at(events, at)).ifPresent(characters::write);
    }
    // A device gives whole events, a pipe may not.
    System.arraycopy(events, at, events, 0, eventBytes - at);
    eventBytes -= at;
    typed = characters.toByteArray();
    given = 0;
  }

  @Override
  public int available() {
    return typed.length - given;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    throw new IOException("a keyboard takes nothing");
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      log.debug("{} was not closed: {}", path, e.getMessage());
    }
  }
}
