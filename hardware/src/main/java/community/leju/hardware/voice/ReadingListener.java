package community.leju.hardware.voice;

/** Hears how a reading goes on, on the voice's thread: the sound waits while it listens. */
public interface ReadingListener {
  /**
   * A sentence begins to sound.
   *
   * @param index its place in the list, from 0
   */
  void started(int index);

  /** The last word of each reading, exactly once. */
  void ended(ReadingEnd end);
}
