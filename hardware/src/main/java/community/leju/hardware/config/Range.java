package community.leju.hardware.config;

/**
 * The whole numbers that a setting takes.
 *
 * @param least and {@code most} are among them
 */
public record Range(int least, int most) {
  public Range {
    if (least > most) {
      throw new IllegalArgumentException("from " + least + " to " + most);
    }
  }

  public boolean contains(int number) {
    return number >= least && number <= most;
  }

  /**
   * The number, where it is in the range.
   *
   * @throws IllegalArgumentException with the setting's name where it is not
   */
  public int check(String name, int number) {
    if (!contains(number)) {
      throw new IllegalArgumentException(name + ": " + number + " is not from " + this);
    }
    return number;
  }

  @Override
  public String toString() {
    return least + " to " + most;
  }
}
