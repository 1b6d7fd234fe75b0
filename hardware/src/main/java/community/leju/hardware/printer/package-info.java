/**
 * The slip printer. The kiosk uses {@link community.leju.hardware.printer.SlipPrinter}; everybody
 * else's code finds {@link community.leju.hardware.printer.EscPosPrintService} through {@code
 * javax.print}.
 *
 * <p>Nothing here ever waits for the printer.
 */
@NullMarked
package community.leju.hardware.printer;

import org.jspecify.annotations.NullMarked;
