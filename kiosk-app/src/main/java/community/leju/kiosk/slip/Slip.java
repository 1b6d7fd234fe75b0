package community.leju.kiosk.slip;

import community.leju.content.guide.Slot;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.page.Words;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What stands on a slip.
 *
 * @param words the language of the person who takes it along
 * @param office the committee's name
 * @param service what was booked
 * @param where the window
 * @param bring what to bring, at most {@link #MOST_LINES} are printed
 * @param phone the office's
 * @param code the QR's text
 * @param printedAt the station's time
 * @param timeTrusted whether that time is known to be right
 */
public record Slip(
    Words words,
    String office,
    SubmissionNumber number,
    String service,
    Slot slot,
    String where,
    List<String> bring,
    String phone,
    String code,
    LocalDateTime printedAt,
    boolean timeTrusted) {
  /** A slip is read in one look. */
  public static final int MOST_LINES = 8;

  /** Copies the list. */
  public Slip {
    bring = List.copyOf(bring);
  }
}
