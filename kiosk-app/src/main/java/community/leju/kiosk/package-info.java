/**
 * The screen of a kiosk: {@link community.leju.kiosk.KioskMain} puts the parts together, {@link
 * community.leju.kiosk.KioskConfig} says how.
 */
@NullMarked
package community.leju.kiosk;

import org.jspecify.annotations.NullMarked;
