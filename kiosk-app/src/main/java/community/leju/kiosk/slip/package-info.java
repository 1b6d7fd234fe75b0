/**
 * The slip in a resident's hand: {@link community.leju.kiosk.slip.Slip}, drawn in dots.
 *
 * <p>No name, no phone and no identity number is in these records, so none can come on paper.
 */
@NullMarked
package community.leju.kiosk.slip;

import org.jspecify.annotations.NullMarked;
