/**
 * Units of bookable slots that a kiosk may give away by itself: {@link
 * community.leju.content.lease.Lease}, and what kiosk and hub tell each other of them.
 */
@NullMarked
package community.leju.content.lease;

import org.jspecify.annotations.NullMarked;
