/**
 * A slip in the printer's own characters, for slow lines: {@link
 * community.leju.hardware.printer.text.PageInText} says what stands on it, {@link
 * community.leju.hardware.printer.text.TextEncoder} writes it as ESC/POS.
 *
 * <p>A character that the printer may not have is never sent: its line is drawn instead.
 */
@NullMarked
package community.leju.hardware.printer.text;

import org.jspecify.annotations.NullMarked;
