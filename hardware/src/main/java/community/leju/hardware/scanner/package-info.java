/**
 * The code reader of a kiosk. {@link community.leju.hardware.scanner.Scanner} is the main type: it
 * tells what is scanned and how it is itself.
 *
 * <p>Nothing here waits for the hardware. What was scanned may be personal: it is told, never
 * logged, and forgotten within ten seconds.
 */
@NullMarked
package community.leju.hardware.scanner;

import org.jspecify.annotations.NullMarked;
