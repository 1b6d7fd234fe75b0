package community.leju.hardware.voice;

/** How a reading ended. */
public sealed interface ReadingEnd {
  /** All of it was read. */
  record Finished() implements ReadingEnd {}

  /** Somebody stopped it, or began another one. */
  record Stopped() implements ReadingEnd {}

  /** The rest could not be read. */
  record Failed(Trouble trouble) implements ReadingEnd {}
}
