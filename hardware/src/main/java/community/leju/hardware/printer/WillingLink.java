package community.leju.hardware.printer;

import community.leju.hardware.link.Link;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Answers every question at a chunk's end as a printer in order would, and prints nothing: what a
 * rehearsal needs. It proves nothing about any printer, so it is no simulator.
 */
final class WillingLink implements Link {
  private static final int READ_MILLIS = 20;
  private static final int MARK_BYTES = 11;

  private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();

  @Override
  public int read(byte[] into) throws IOException {
    try {
      byte[] answer = answers.poll(READ_MILLIS, TimeUnit.MILLISECONDS);
      if (answer == null) {
        return 0;
      }
      System.arraycopy(answer, 0, into, 0, answer.length);
      return answer.length;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public int available() {
    return answers.stream().mapToInt(answer -> answer.length).sum();
  }

  @Override
  public void write(byte[] bytes) {
    int mark = bytes.length - MARK_BYTES;
    if (endsWith(bytes, 3, "\u0010\u0004")) {
      answers.add(new byte[] {0x12});
    } else if (endsWith(bytes, 3, "\u001dr\u0001")) {
      answers.add(new byte[] {0});
    } else if (endsWith(bytes, MARK_BYTES, "\u001d(H\u0006")) {
      answers.add(
          new byte[] {
            0x37, 0x22, bytes[mark + 7], bytes[mark + 8], bytes[mark + 9], bytes[mark + 10], 0
          });
    } else if (endsWith(bytes, 9, "\u001d(L\u0004")) {
      answers.add("7s@LJ\0".getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Whether what begins this many bytes before the end begins with these characters. */
  private static boolean endsWith(byte[] bytes, int length, String begin) {
    int from = bytes.length - length;
    return from >= 0
        && new String(bytes, from, length, StandardCharsets.ISO_8859_1).startsWith(begin);
  }

  @Override
  public void close() {}
}
