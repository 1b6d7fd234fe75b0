package community.leju.hardware.voice;

/** Whether this machine can read aloud now. The text for people is looked up by this name. */
public enum VoiceState {
  READY,
  NO_SOUND_CARD,
  /** There is a sound card, but only recorded clips can be played. */
  NO_SPEECH_PROGRAM
}
