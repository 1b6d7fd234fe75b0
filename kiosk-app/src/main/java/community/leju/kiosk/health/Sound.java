package community.leju.kiosk.health;

import community.leju.hardware.health.DeviceHealth;
import community.leju.hardware.health.Diagnosis;
import community.leju.hardware.voice.VoiceState;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The voice's health: the voice says how it is, not since when. Used by one thread. */
public final class Sound implements Supplier<Optional<DeviceHealth>> {
  private final Supplier<Optional<VoiceState>> voice;
  private final Clock clock;
  private Optional<DeviceHealth> last = Optional.empty();

  /**
   * Of that voice.
   *
   * @param voice empty while nobody has looked
   */
  public Sound(Supplier<Optional<VoiceState>> voice, Clock clock) {
    this.voice = voice;
    this.clock = clock;
  }

  @Override
  public Optional<DeviceHealth> get() {
    var now = voice.get().map(state -> Diagnosis.voice(state, clock.instant()));
    if (now.isEmpty() || last.filter(now.get()::isLike).isEmpty()) {
      last = now;
    }
    return last;
  }
}
