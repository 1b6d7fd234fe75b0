package community.leju.hardware.voice;

/** The volume, as a gain on samples: every sound card has it, which cannot be said of mixers. */
final class Loudness {
  private static final int FULL = 100;

  private volatile int percent;

  Loudness(int percent) {
    this.percent = check(percent);
  }

  static int check(int percent) {
    if (percent < 0 || percent > FULL) {
      throw new IllegalArgumentException("a volume is 0 to 100, not " + percent);
    }
    return percent;
  }

  int percent() {
    return percent;
  }

  void set(int percent) {
    this.percent = check(percent);
  }

  /** Changes 16-bit little-endian samples in place. */
  void apply(byte[] samples, int count) {
    int now = percent;
    if (now == FULL) {
      return;
    }
    for (int at = 0; at + 1 < count; at += 2) {
      int sample = (samples[at] & 0xFF) | samples[at + 1] << 8;
      // Squared, because ears hear ratios: half of the scale then sounds about half as loud.
      int scaled = sample * (now * now) / (FULL * FULL);
      samples[at] = (byte) scaled;
      samples[at + 1] = (byte) (scaled >> 8);
    }
  }
}
