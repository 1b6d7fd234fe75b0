package community.leju.hardware.voice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sentence that the speech program says: a process of its own, which writes a WAV stream. It runs
 * ahead of the ear by what a pipe holds (a second or two), whatever the sentence's length.
 */
final class Speech implements Sound {
  /** Longer than 500 characters take at the slowest rate (343 s measured). */
  private static final int MOST_SECONDS = 600;

  private static final Logger log = LoggerFactory.getLogger(Speech.class);

  private final Process process;

  private Speech(Process process) {
    this.process = process;
  }

  /** Starts the program and returns at once. */
  static Speech start(VoiceConfig config, Sentence sentence) throws VoiceBroken {
    var speech = new Speech(launch(config, sentence.language()));
    // Never an argument: everybody on a machine can list those. A pipe takes it all without a wait.
    try (var input = speech.process.outputWriter(StandardCharsets.UTF_8)) {
      // Two brackets would turn the program to phonemes.
      input.write(sentence.text().replace("[[", "[ ["));
    } catch (IOException e) {
      log.debug("the speech program did not take its text", e);
    }
    return speech;
  }

  private static Process launch(VoiceConfig config, Spoken language) throws VoiceBroken {
    try {
      return new ProcessBuilder(
              config.program(),
              "-b",
              "1",
              "-v",
              language.voice(),
              "-s",
              String.valueOf(config.rate()),
              "--stdin",
              "--stdout")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new VoiceBroken(Trouble.NO_SPEECH_PROGRAM, e);
    }
  }

  @Override
  public AudioInputStream samples() throws VoiceBroken {
    try {
      var wav = AudioSystem.getAudioInputStream(new BufferedInputStream(new SpeechStream(process)));
      var format = wav.getFormat();
      if (!WavFile.isPlayable(format)) {
        throw new VoiceBroken(Trouble.SPEECH_FAILED, "the speech program wrote " + format);
      }
      return new AudioInputStream(wav, format, mostFrames(format));
    } catch (UnsupportedAudioFileException | IOException e) {
      throw new VoiceBroken(Trouble.SPEECH_FAILED, e);
    }
  }

  private static long mostFrames(AudioFormat format) {
    return (long) (MOST_SECONDS * format.getFrameRate());
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
