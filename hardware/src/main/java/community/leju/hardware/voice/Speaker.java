package community.leju.hardware.voice;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** Plays sounds one behind the other. Used by one thread only, so a stop cannot meet a write. */
final class Speaker implements AutoCloseable {
  /** How far the samples run ahead of the ear: a change of volume is heard after this time. */
  static final int LINE_MILLIS = 60;

  /** How often a stop is looked for. */
  private static final int CHUNK_MILLIS = 10;

  private final Loudness loudness;
  private final BooleanSupplier stopped;
  private @Nullable SourceDataLine line;

  Speaker(Loudness loudness, BooleanSupplier stopped) {
    this.loudness = loudness;
    this.stopped = stopped;
  }

  static int bytes(AudioFormat format, int millis) {
    return Math.round(format.getFrameRate()) * millis / 1_000 * format.getFrameSize();
  }

  /** Makes ready for sound of a format, once all that was played before it has sounded. */
  void tune(AudioFormat format) throws VoiceBroken {
    if (line != null && line.getFormat().matches(format)) {
      return;
    }
    settle();
    close();
    line = SoundCard.open(format, LINE_MILLIS);
  }

  /** Plays to the end, or until stopped; what it was tuned to must be the samples' format. */
  void play(AudioInputStream samples) throws IOException, VoiceBroken {
    var chunk = new byte[bytes(samples.getFormat(), CHUNK_MILLIS)];
    int frame = samples.getFormat().getFrameSize();
    for (int count = chunk.length; count == chunk.length && !stopped.getAsBoolean(); ) {
      count = samples.readNBytes(chunk, 0, chunk.length);
      loudness.apply(chunk, count);
      write(chunk, count - count % frame);
    }
  }

  /** Waits until all has sounded: the line takes silence only as the sound before it leaves. */
  void settle() throws VoiceBroken {
    if (line != null) {
      // Not drain(), which hears no stop.
      var silence = new byte[bytes(line.getFormat(), CHUNK_MILLIS)];
      for (int left = line.getBufferSize(); left > 0 && !stopped.getAsBoolean(); ) {
        write(silence, silence.length);
        left -= silence.length;
      }
    }
  }

  private void write(byte[] samples, int count) throws VoiceBroken {
    if (line == null || line.write(samples, 0, count) < count) {
      throw new VoiceBroken(Trouble.NO_SOUND_CARD, "the sound card went away");
    }
  }

  /** Silent at once: what the line still holds is thrown away. */
  @Override
  public void close() {
    if (line != null) {
      line.stop();
      line.flush();
      line.close();
      line = null;
    }
  }
}
