package community.leju.hardware.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a printer says to its host, where there is one: without a host it is lost. */
final class BackChannel {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;

  // The same noise each time, so that a test that fails can fail again.
  private static final long NOISE_SEED = 20_260_726L;

  private static final Logger log = LoggerFactory.getLogger(BackChannel.class);

  private OutputStream out = OutputStream.nullOutputStream();
  private Runnable hangUp = () -> {};
  private boolean silent;
  private @Nullable Random noise;

  /** A host came. */
  synchronized void attach(OutputStream host, Runnable hangUp) {
    this.out = host;
    this.hangUp = hangUp;
  }

  /** The host went. */
  synchronized void detach() {
    attach(OutputStream.nullOutputStream(), () -> {});
  }

  /** Ends the connection from this side, where a line has such a thing. */
  synchronized void hangUp() {
    hangUp.run();
  }

  synchronized void silent(boolean on) {
    silent = on;
  }

  synchronized void noisy(boolean on) {
    noise = on ? new Random(NOISE_SEED) : null;
  }

  synchronized void stop() {
    say(XOFF);
  }

  synchronized void goOn() {
    say(XON);
  }

  /** Crackles now and then, where the line is noisy. */
  synchronized void mutter() {
    if (noise != null && noise.nextInt(16) == 0) {
      say();
    }
  }

  synchronized void say(int... bytes) {
    if (silent) {
      return;
    }
    // At once, as one packet: hosts take an answer that comes in pieces for several.
    var answer = new ByteArrayOutputStream();
    crackle(answer);
    for (int one : bytes) {
      answer.write(one);
      crackle(answer);
    }
    try {
      answer.writeTo(out);
      out.flush();
    } catch (IOException e) {
      log.debug("nobody hears the virtual printer: {}", e.getMessage());
    }
  }

  private void crackle(ByteArrayOutputStream answer) {
    if (noise == null) {
      return;
    }
    while (noise.nextInt(4) == 0) {
      answer.write(noise.nextBoolean() ? noise.nextInt(256) : noise.nextBoolean() ? XON : XOFF);
    }
  }
}
