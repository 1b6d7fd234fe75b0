package community.leju.hardware.voice;

import java.util.Optional;
import java.util.ServiceLoader;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.spi.MixerProvider;

/** The sound card that ALSA has as its default. */
final class SoundCard {
  /** What speech is; a card that takes nothing like it is none to us. */
  private static final AudioFormat USUAL = new AudioFormat(22_050, 16, 1, true, false);

  private SoundCard() {}

  /** Looks anew; takes some milliseconds. False too while another has it for itself. */
  static boolean isThere() {
    return find(lineOf(USUAL)).isPresent();
  }

  /**
   * Opens a line, which then waits for samples.
   *
   * @param millis how much sound it holds
   */
  static SourceDataLine open(AudioFormat format, int millis) throws VoiceBroken {
    var wanted = lineOf(format);
    var mixer =
        find(wanted)
            .orElseThrow(() -> new VoiceBroken(Trouble.NO_SOUND_CARD, "there is no sound card"));
    try {
      var line = (SourceDataLine) mixer.getLine(wanted);
      line.open(format, Speaker.bytes(format, millis));
      line.start();
      return line;
    } catch (LineUnavailableException | IllegalArgumentException e) {
      throw new VoiceBroken(Trouble.NO_SOUND_CARD, e);
    }
  }

  private static DataLine.Info lineOf(AudioFormat format) {
    return new DataLine.Info(SourceDataLine.class, format);
  }

  /** Not by AudioSystem, which goes on for a minute with what it saw last. */
  private static Optional<Mixer> find(DataLine.Info wanted) {
    for (var provider : ServiceLoader.load(MixerProvider.class)) {
      for (var info : provider.getMixerInfo()) {
        var mixer = provider.getMixer(info);
        if (mixer.isLineSupported(wanted)) {
          return Optional.of(mixer);
        }
      }
    }
    return Optional.empty();
  }
}
