package community.leju.hardware.voice;

/** Why a reading did not come to its end. The text for people is looked up by this name. */
public enum Trouble {
  /** There is none, it is another program's, or it went away. */
  NO_SOUND_CARD,
  /** The program cannot be started. */
  NO_SPEECH_PROGRAM,
  /** The program gave an error, no sound, or nothing in time. */
  SPEECH_FAILED
}
