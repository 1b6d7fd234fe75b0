package community.leju.kiosk.aloud;

import community.leju.hardware.voice.Voice;
import community.leju.hardware.voice.VoiceState;
import community.leju.kiosk.page.Frame.Aloud;
import java.util.Optional;

/**
 * Whether this machine can be heard, as of the last tick: looking for a sound card takes longer
 * than a page may.
 */
public final class Hearing {
  private final Voice voice;
  private final Runnable changed;
  private volatile Aloud now = Aloud.READY;
  private volatile Optional<VoiceState> state = Optional.empty();

  /**
   * Of that voice.
   *
   * @param changed called when it became heard, or silent
   */
  public Hearing(Voice voice, Runnable changed) {
    this.voice = voice;
    this.changed = changed;
  }

  public Aloud now() {
    return now;
  }

  /** Empty before the first tick. */
  public Optional<VoiceState> state() {
    return state;
  }

  /** To be called some times a minute, by one thread. */
  public void tick() {
    var heard = voice.state();
    state = Optional.of(heard);
    var aloud =
        switch (heard) {
          case VoiceState.READY -> Aloud.READY;
          case VoiceState.NO_SOUND_CARD, VoiceState.NO_SPEECH_PROGRAM -> Aloud.SILENT;
        };
    if (aloud != now) {
      now = aloud;
      changed.run();
    }
  }
}
