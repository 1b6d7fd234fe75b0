package community.leju.hardware.voice;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a machine reads aloud.
 *
 * @param program the speech program: a path, or a name that is looked for on the PATH
 * @param clips the folder of recorded clips ({@link Clips}); null where there are none
 * @param rate words a minute, 80 to 450
 * @param volume what each person starts with, 0 to 100
 */
public record VoiceConfig(String program, @Nullable Path clips, int rate, int volume) {
  /** Slower than the program's own 175: about three Chinese characters a second. */
  public static final int USUAL_RATE = 150;

  public static final int USUAL_VOLUME = 80;

  public VoiceConfig {
    if (program.isBlank()) {
      throw new IllegalArgumentException("the speech program has no name");
    }
    if (rate < 80 || rate > 450) {
      throw new IllegalArgumentException("a rate is 80 to 450 words a minute, not " + rate);
    }
    Loudness.check(volume);
  }

  /** {@code espeak-ng} without clips, for old ears. */
  public static VoiceConfig usual() {
    return new VoiceConfig("espeak-ng", null, USUAL_RATE, USUAL_VOLUME);
  }

  public VoiceConfig withClips(Path folder) {
    return new VoiceConfig(program, folder, rate, volume);
  }

  public VoiceConfig withProgram(String other) {
    return new VoiceConfig(other, clips, rate, volume);
  }

  public VoiceConfig withVolume(int percent) {
    return new VoiceConfig(program, clips, rate, percent);
  }
}
