/**
 * ③ Where things are: {@link community.leju.kiosk.place.PlacePages} shows plans and maps; {@code
 * src/main/screen/map.js} moves and touches them.
 */
@NullMarked
package community.leju.kiosk.place;

import org.jspecify.annotations.NullMarked;
