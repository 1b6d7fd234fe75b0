package community.leju.kiosk.aloud;

import community.leju.hardware.voice.Voice;
import community.leju.hardware.voice.VoiceState;
import community.leju.kiosk.page.Frame.Aloud;

/**
 * Whether this machine can be heard, as of the last tick: looking for a sound card takes longer
 * than a page may.
 */
public final class Hearing {
  private final Voice voice;
  private final Runnable changed;
  private volatile Aloud now = Aloud.READY;

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

  /** To be called some times a minute, by one thread. */
  public void tick() {
    var state =
        switch (voice.state()) {
          case VoiceState.READY -> Aloud.READY;
          case VoiceState.NO_SOUND_CARD, VoiceState.NO_SPEECH_PROGRAM -> Aloud.SILENT;
        };
    if (state != now) {
      now = state;
      changed.run();
    }
  }
}
