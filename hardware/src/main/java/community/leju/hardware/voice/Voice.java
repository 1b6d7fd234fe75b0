package community.leju.hardware.voice;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads sentences aloud, one reading at a time. Any thread may call anything. */
public final class Voice implements AutoCloseable {
  /** The most sentences of one reading: an hour of it. */
  public static final int MOST_SENTENCES = 400;

  private static final int CLOSE_SECONDS = 2;
  private static final Logger log = LoggerFactory.getLogger(Voice.class);

  private final VoiceConfig config;
  private final Clips clips;
  private final Loudness loudness;
  private final Readiness readiness;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("voice").factory());

  private volatile @Nullable Reading current;
  private boolean closed;

  private Voice(VoiceConfig config, Clips clips, LongSupplier nanos) {
    this.config = config;
    this.clips = clips;
    this.loudness = new Loudness(config.volume());
    this.readiness = new Readiness(config.program(), nanos);
  }

  /**
   * Opens a voice, whether or not there is a sound card or a program. Looks into every clip, and
   * logs each that cannot be used; call it off the start's way where there are thousands.
   *
   * @param nanos any clock that only goes on, such as {@code System::nanoTime}
   */
  public static Voice open(VoiceConfig config, LongSupplier nanos) {
    var clips = config.clips() == null ? Clips.none() : Clips.read(config.clips());
    clips.problems().forEach(problem -> log.warn("clip not used: {}", problem));
    return new Voice(config, clips, nanos);
  }

  /**
   * Begins a reading, ends any earlier one first, and returns at once. After {@link #close} it is
   * stopped before its first sentence.
   *
   * @param sentences 1 to {@link #MOST_SENTENCES}
   * @throws IllegalArgumentException where there are none or more of them
   */
  public void read(List<Sentence> sentences, ReadingListener listener) {
    if (sentences.isEmpty() || sentences.size() > MOST_SENTENCES) {
      throw new IllegalArgumentException(
          "a reading has 1 to " + MOST_SENTENCES + " sentences, not " + sentences.size());
    }
    if (!begin(new Reading(sentences, config, clips, loudness, listener))) {
      listener.ended(new ReadingEnd.Stopped());
    }
  }

  private synchronized boolean begin(Reading reading) {
    stop();
    if (!closed) {
      current = reading;
      thread.execute(reading);
    }
    return !closed;
  }

  /** Silent within 100 ms, the speech program's process gone; returns before that. */
  public synchronized void stop() {
    if (current != null) {
      current.stop();
    }
  }

  /** The volume, 0 (nothing is heard) to 100. */
  public int volume() {
    return loudness.percent();
  }

  /** Sets the volume at once, in the middle of a sentence too. */
  public void volume(int percent) {
    loudness.set(percent);
  }

  /** The volume that the next person starts with. */
  public void resetVolume() {
    loudness.set(config.volume());
  }

  /** Whether there is something to hear it by, at most a few seconds old. */
  public VoiceState state() {
    var reading = current;
    // A card that takes one program at a time looks absent while it is ours.
    return reading != null && reading.isSounding() ? VoiceState.READY : readiness.state();
  }

  /** Ends what is being read; waits until its listener has been told, 2 s at most. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      stop();
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("the voice did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
