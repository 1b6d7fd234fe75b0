/**
 * From pages to bytes: {@link community.leju.hardware.printer.raster.PageDrawer} draws a page as
 * {@link community.leju.hardware.printer.raster.Dots}, {@link
 * community.leju.hardware.printer.raster.SlipEncoder} writes dots as ESC/POS, band by band.
 *
 * <p>No input or output here: everything is a function of the page and the profile.
 */
@NullMarked
package community.leju.hardware.printer.raster;

import org.jspecify.annotations.NullMarked;
