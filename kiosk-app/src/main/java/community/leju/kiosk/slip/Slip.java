package community.leju.kiosk.slip;

import community.leju.content.guide.Slot;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.page.Words;
import java.time.LocalDateTime;

/**
 * What stands on a slip. Neither who booked nor what: a slip lies about, is shown and is dropped.
 *
 * @param words the language of the person who takes it along
 * @param office the committee's name
 * @param where the window
 * @param phone the office's
 * @param code the QR's text
 * @param printedAt the station's time
 * @param timeTrusted whether that time is known to be right
 */
public record Slip(
    Words words,
    String office,
    SubmissionNumber number,
    Slot slot,
    String where,
    String phone,
    String code,
    LocalDateTime printedAt,
    boolean timeTrusted) {}
