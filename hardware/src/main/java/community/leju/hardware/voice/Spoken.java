package community.leju.hardware.voice;

/** A language that can be read aloud. */
public enum Spoken {
  /**
   * Mandarin. The plain voice {@code cmn} of espeak-ng 1.51 takes its own pinyin for English: 好 is
   * "hao two" there (its issue 1236). This one is right in old and new versions.
   */
  ZH("cmn-latn-pinyin"),
  EN("en");

  private final String voice;

  Spoken(String voice) {
    this.voice = voice;
  }

  /** The name of its voice in {@code espeak-ng --voices}. */
  String voice() {
    return voice;
  }
}
