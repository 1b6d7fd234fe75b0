/**
 * What a scanned code does: {@link community.leju.kiosk.scan.Scans} hears the scanner, {@link
 * community.leju.kiosk.scan.ScanPages} shows how a slip stands. The scanner itself is {@code
 * hardware}'s.
 *
 * <p>A code is kept only where it is a slip's, in memory, until the visit ends or goes home.
 */
@NullMarked
package community.leju.kiosk.scan;

import org.jspecify.annotations.NullMarked;
