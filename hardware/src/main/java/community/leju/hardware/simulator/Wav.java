package community.leju.hardware.simulator;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A WAV file of 48 kHz, stereo, 16 bits, that grows; its head is right once it is closed. */
final class Wav implements AutoCloseable {
  static final int FRAMES_A_SECOND = 48_000;
  static final int FRAME_BYTES = 4;

  private static final int HEAD_BYTES = 44;
  private static final int PCM = 1;

  private final RandomAccessFile file;
  private final long mostBytes;
  private long bytes;

  Wav(Path path, int mostSeconds) throws IOException {
    file = new RandomAccessFile(path.toFile(), "rw");
    mostBytes = (long) mostSeconds * FRAMES_A_SECOND * FRAME_BYTES;
    file.setLength(0);
    file.write(head());
  }

  /** Appends; what is over the limit is not kept. */
  synchronized void add(byte[] samples, int count) throws IOException {
    int kept = (int) Math.min(count, mostBytes - bytes);
    file.seek(HEAD_BYTES + bytes);
    file.write(samples, 0, kept);
    bytes += kept;
  }

  synchronized long frames() {
    return bytes / FRAME_BYTES;
  }

  /** The left channel from a frame on. */
  synchronized short[] left(long from) throws IOException {
    var read = new byte[(int) (bytes - from * FRAME_BYTES) / FRAME_BYTES * FRAME_BYTES];
    file.seek(HEAD_BYTES + from * FRAME_BYTES);
    file.readFully(read);
    var stereo = ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    var left = new short[read.length / FRAME_BYTES];
    for (int at = 0; at < left.length; at++) {
      left[at] = stereo.get(2 * at);
    }
    return left;
  }

  @Override
  public synchronized void close() throws IOException {
    file.seek(0);
    file.write(head());
    file.close();
  }

  private byte[] head() {
    return ByteBuffer.allocate(HEAD_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt((int) (HEAD_BYTES - 8 + bytes))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) PCM)
        .putShort((short) 2)
        .putInt(FRAMES_A_SECOND)
        .putInt(FRAMES_A_SECOND * FRAME_BYTES)
        .putShort((short) FRAME_BYTES)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt((int) bytes)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
