/**
 * What one printer model can do: {@link community.leju.hardware.printer.profile.PrinterProfile},
 * read from JSON.
 *
 * <p>Technicians write these files, so an unknown key or an impossible value stops the start and
 * names its field.
 */
@NullMarked
package community.leju.hardware.printer.profile;

import org.jspecify.annotations.NullMarked;
