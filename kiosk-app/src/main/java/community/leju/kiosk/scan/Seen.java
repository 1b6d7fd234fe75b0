package community.leju.kiosk.scan;

import community.leju.content.submission.SubmissionNumber;
import community.leju.hardware.scanner.LastScan;
import community.leju.hardware.scanner.ScanCounts;
import community.leju.hardware.scanner.ScannerHealth;
import java.util.Optional;

/**
 * The scanner as a technician sees it: nothing of what was scanned.
 *
 * @param slip the number of the slip that was scanned in this visit; numbers are on every slip
 */
public record Seen(
    ScannerHealth health,
    ScanCounts counts,
    Optional<LastScan> last,
    Optional<SubmissionNumber> slip) {}
