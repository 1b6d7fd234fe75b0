/**
 * The one thread that talks to a printer: {@link community.leju.hardware.printer.line.PrinterLine}
 * takes orders, keeps the link, and runs one job at a time.
 *
 * <p>Everything it decides from lies in its mailbox, so its state needs no locks. Every wait ends:
 * by an answer or by one of {@link community.leju.hardware.printer.line.Limits}.
 */
@NullMarked
package community.leju.hardware.printer.line;

import org.jspecify.annotations.NullMarked;
