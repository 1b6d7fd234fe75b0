package community.leju.hardware.panel.modbus;

import com.digitalpetri.modbus.ModbusRtuFrame;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.Accumulated;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.Accumulating;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.Idle;
import com.digitalpetri.modbus.ModbusRtuResponseFrameParser.ParseError;
import com.digitalpetri.modbus.client.ModbusRtuClientTransport;
import community.leju.hardware.link.Link;
import community.leju.hardware.panel.wire.Unanswered;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Carries frames over our own serial link, which knows how to live with its driver. The answer is
 * read where the question is sent: no thread waits for it.
 */
final class LinkTransport implements ModbusRtuClientTransport, AutoCloseable {
  private static final long ANSWER_NANOS = 500_000_000L;
  private static final int CHUNK_BYTES = 32;

  /** The longest frame there is; more in one answer is noise. */
  private static final int MOST_BYTES = 256;

  /** Modbus over serial line 1.02, 2.5.1.1: frames lie 3.5 characters of 11 bits apart. */
  private static final double FRAME_GAP_BITS = 38.5;

  private static final int LEAST_GAP_MICROS = 2_000;

  private final Link link;
  private final LongSupplier nanos;
  private final long gapNanos;
  private final ModbusRtuResponseFrameParser parser = new ModbusRtuResponseFrameParser();
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private Consumer<ModbusRtuFrame> receiver = _ -> {};
  private long lastAt;

  LinkTransport(Link link, int baud, LongSupplier nanos) {
    this.link = link;
    this.nanos = nanos;
    long micros = Math.max(LEAST_GAP_MICROS, Math.round(FRAME_GAP_BITS * 1_000_000 / baud));
    this.gapNanos = micros * 1_000;
    this.lastAt = nanos.getAsLong() - gapNanos;
  }

  @Override
  public CompletionStage<Void> connect() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<Void> disconnect() {
    close();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void receive(Consumer<ModbusRtuFrame> frameReceiver) {
    receiver = frameReceiver;
  }

  @Override
  public void resetFrameParser() {
    parser.reset();
  }

  @Override
  public CompletionStage<Void> send(ModbusRtuFrame frame) {
    try {
      keepGap();
      discard();
      link.write(bytes(frame));
      receiver.accept(answer());
      return CompletableFuture.completedFuture(null);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Lets pass what is still on its way. */
  void awaitQuiet() throws IOException {
    int left = MOST_BYTES;
    int count;
    do {
      count = link.read(chunk);
      left -= count;
    } while (count > 0 && left > 0);
    lastAt = nanos.getAsLong();
  }

  /** What came late answers an earlier question: it would be taken for the next one's answer. */
  private void discard() throws IOException {
    int left = MOST_BYTES;
    while (link.available() > 0 && left > 0) {
      left -= link.read(chunk);
    }
  }

  private ModbusRtuFrame answer() throws IOException {
    parser.reset();
    long until = nanos.getAsLong() + ANSWER_NANOS;
    int left = MOST_BYTES;
    while (nanos.getAsLong() < until && left >= CHUNK_BYTES) {
      int count = link.read(chunk);
      left -= count;
      if (count > 0) {
        switch (parser.parse(Arrays.copyOf(chunk, count))) {
          case Accumulated(var frame) -> {
            lastAt = nanos.getAsLong();
            return frame;
          }
          case ParseError _ -> left = 0;
          case Idle _, Accumulating _ -> {}
        }
      }
    }
    awaitQuiet();
    throw new Unanswered(left < CHUNK_BYTES ? "only noise answers" : "nothing answers");
  }

  private void keepGap() throws InterruptedIOException {
    long early = lastAt + gapNanos - nanos.getAsLong();
    if (early > 0) {
      try {
        Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      }
    }
  }

  private static byte[] bytes(ModbusRtuFrame frame) {
    var pdu = frame.pdu().duplicate();
    var crc = frame.crc().duplicate();
    return ByteBuffer.allocate(1 + pdu.remaining() + crc.remaining())
        .put((byte) frame.unitId())
        .put(pdu)
        .put(crc)
        .array();
  }

  @Override
  public void close() {
    link.close();
  }
}
