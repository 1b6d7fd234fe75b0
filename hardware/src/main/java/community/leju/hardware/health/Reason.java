package community.leju.hardware.health;

import java.util.Locale;

/** Why a device is not ready. What to bring along differs for each. */
public enum Reason {
  /** It is ready. */
  NONE,
  PAPER_LOW,
  MEDIA_EMPTY,
  COVER_OPEN,
  /** No port, or it cannot be opened. */
  ABSENT,
  /** The port is there, but nothing on it answers. */
  SILENT,
  /** It reports an error of its own. */
  FAULT,
  /** It says that it does not work, and not why. */
  OFFLINE,
  /** Nothing was heard yet, and nothing is known to be wrong. */
  CONNECTING,
  DISCONNECTED,
  CALL_STUCK,
  PRESENCE_STUCK,
  NO_SOUND_CARD,
  NO_SPEECH_PROGRAM,
  DOOR_OPEN;

  /** The name in reports; the text for people is looked up by it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
