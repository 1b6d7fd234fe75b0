package community.leju.hardware.printer.line;

/**
 * How long the line waits, in milliseconds, each 1 to 3,600,000.
 *
 * @param pageMillis for a page to be drawn, its own waiting included
 * @param stallMillis without any progress while nothing is known to be wrong; the time the line's
 *     speed needs for what is on its way is added
 * @param attentionMillis for somebody to put in paper or close the cover during a job
 * @param jobMillis for a whole job
 * @param queueMillis for a job to begin: later it would come out for the next person
 * @param answerMillis for a printer's first answer
 * @param pollMillis between two questions for its state
 * @param retryMillis between two tries to open the link
 */
public record Limits(
    int pageMillis,
    int stallMillis,
    int attentionMillis,
    int jobMillis,
    int queueMillis,
    int answerMillis,
    int pollMillis,
    int retryMillis) {

  private static final int MOST = 3_600_000;

  public Limits {
    for (int millis :
        new int[] {
          pageMillis,
          stallMillis,
          attentionMillis,
          jobMillis,
          queueMillis,
          answerMillis,
          pollMillis,
          retryMillis
        }) {
      if (millis < 1 || millis > MOST) {
        throw new IllegalArgumentException("a limit of " + millis + " ms");
      }
    }
  }

  /** For a kiosk: a resident waits in front of it, and nobody looks after it. */
  public static Limits standard() {
    return new Limits(10_000, 2_500, 120_000, 300_000, 30_000, 1_000, 1_000, 1_000);
  }

  public Limits withStallMillis(int millis) {
    return new Limits(
        pageMillis,
        millis,
        attentionMillis,
        jobMillis,
        queueMillis,
        answerMillis,
        pollMillis,
        retryMillis);
  }

  public Limits withAttentionMillis(int millis) {
    return new Limits(
        pageMillis,
        stallMillis,
        millis,
        jobMillis,
        queueMillis,
        answerMillis,
        pollMillis,
        retryMillis);
  }

  public Limits withPageMillis(int millis) {
    return new Limits(
        millis,
        stallMillis,
        attentionMillis,
        jobMillis,
        queueMillis,
        answerMillis,
        pollMillis,
        retryMillis);
  }

  /** For polls and retries alike. */
  public Limits withPollMillis(int millis) {
    return new Limits(
        pageMillis,
        stallMillis,
        attentionMillis,
        jobMillis,
        queueMillis,
        answerMillis,
        millis,
        millis);
  }
}
