package community.leju.content.pack;

/** Takes the mistakes of one file. Line 0 is the whole file. */
interface Notes {
  void note(int line, String message);
}
