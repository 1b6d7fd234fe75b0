/**
 * Calls for staff: {@link community.leju.kiosk.call.Calls} makes them, whatever was pressed; {@link
 * community.leju.kiosk.call.CallPages} shows who comes.
 *
 * <p>A call is the desk's for its ten minutes; on the screen it ends with the visit.
 */
@NullMarked
package community.leju.kiosk.call;

import org.jspecify.annotations.NullMarked;
