package community.leju.hardware.voice;

import javax.sound.sampled.AudioInputStream;

/** One sentence on its way to the ear. */
sealed interface Sound extends AutoCloseable permits Recording, Speech {
  /** 16-bit samples. May wait for the first of them; they end by an exception where they broke. */
  AudioInputStream samples() throws VoiceBroken;

  /** Gives everything back at once; from any thread, while others read too, and repeatedly. */
  @Override
  void close();
}
