package community.leju.hardware.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** What a file of a recorded clip must be: WAV, PCM of 16 bits, mono or stereo, 8 to 48 kHz. */
final class WavFile {
  static final int MOST_SECONDS = 60;
  static final long MOST_BYTES = 6_000_000;

  private WavFile() {}

  static boolean isPlayable(AudioFormat format) {
    return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
        && format.getSampleSizeInBits() == 16
        && !format.isBigEndian()
        && (format.getChannels() == 1 || format.getChannels() == 2)
        && format.getSampleRate() >= 8_000
        && format.getSampleRate() <= 48_000;
  }

  /** What is wrong with a file. */
  static Optional<String> problem(Path file) {
    try {
      long bytes = Files.size(file);
      if (bytes > MOST_BYTES) {
        return Optional.of("is larger than " + MOST_BYTES + " bytes");
      }
      var wav = AudioSystem.getAudioFileFormat(file.toFile());
      long frames = wav.getFrameLength();
      var format = wav.getFormat();
      if (!isPlayable(format)) {
        return Optional.of("is not PCM of 16 bits, mono or stereo, 8 to 48 kHz, but " + format);
      }
      if (frames <= 0 || frames * format.getFrameSize() > bytes) {
        return Optional.of("is cut short");
      }
      return frames > MOST_SECONDS * format.getFrameRate()
          ? Optional.of("is longer than " + MOST_SECONDS + " seconds")
          : Optional.empty();
    } catch (UnsupportedAudioFileException e) {
      return Optional.of("is no WAV file");
    } catch (IOException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
  }
}
