/**
 * A call for staff as kiosk and hub speak of it: {@link community.leju.content.call.Call} goes up,
 * a {@link community.leju.content.call.CallState} comes back.
 *
 * <p>No personal data, and no instants on the wire: a kiosk's clock lies, so each side tells how
 * long ago things were.
 */
@NullMarked
package community.leju.content.call;

import org.jspecify.annotations.NullMarked;
