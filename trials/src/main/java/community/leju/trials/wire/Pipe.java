package community.leju.trials.wire;

import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** One direction of one connection: reads, and gives it on when it is there. */
final class Pipe {
  /** As large as what fits into a packet: a line is entered packet by packet. */
  private static final int PACKET_BYTES = 1_448;

  /** What is under way: more than a second of a megabit. */
  private static final int MOST_PACKETS = 128;

  private final Socket from;
  private final Socket to;
  private final Lane lane;
  private final AtomicLong bytes;
  private final BlockingQueue<Packet> underWay = new ArrayBlockingQueue<>(MOST_PACKETS);

  private record Packet(Bytes content, long arrival) {}

  Pipe(Socket from, Socket to, Lane lane, AtomicLong bytes) {
    this.from = from;
    this.to = to;
    this.lane = lane;
    this.bytes = bytes;
  }

  void start() {
    Thread.ofPlatform().daemon().start(this::read);
    Thread.ofPlatform().daemon().start(this::write);
  }

  private void read() {
    try {
      var buffer = new byte[PACKET_BYTES];
      var in = from.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.addAndGet(read);
        underWay.put(new Packet(Bytes.of(Arrays.copyOf(buffer, read)), lane.arrival(read)));
      }
      underWay.put(new Packet(Bytes.of(new byte[0]), lane.arrival(0)));
    } catch (IOException e) {
      Wire.close(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      var out = to.getOutputStream();
      for (var packet = underWay.take(); packet.content().size() > 0; packet = underWay.take()) {
        awaitTime(packet.arrival());
        out.write(packet.content().toArray());
      }
      to.shutdownOutput();
    } catch (IOException e) {
      Wire.close(from);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitTime(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
