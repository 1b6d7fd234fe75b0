package community.leju.hardware.printer.line;

/** How much of a job is done, as well as that can be told before its last page is known. */
final class Progress {
  private static final int NEARLY_ALL = 99;

  private final int pages;
  private final JobWatch watch;
  private int knownPages;
  private int knownChunks;
  private int told;

  /**
   * Nothing is done yet.
   *
   * @param pages how many there will be
   */
  Progress(int pages, JobWatch watch) {
    this.pages = pages;
    this.watch = watch;
  }

  /** Another page turned out to have so many chunks. */
  void page(int chunks) {
    knownPages++;
    knownChunks += chunks;
  }

  /** So many chunks were confirmed. */
  void confirmed(int chunks) {
    if (knownChunks == 0) {
      return;
    }
    int all = knownChunks * Math.max(pages, knownPages) / knownPages;
    int percent = Math.clamp(100L * chunks / Math.max(1, all), 0, NEARLY_ALL);
    if (percent - told >= JobWatch.STEP) {
      told = percent;
      watch.progressed(percent);
    }
  }
}
