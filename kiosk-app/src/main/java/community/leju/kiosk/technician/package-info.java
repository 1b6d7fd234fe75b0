/**
 * What a technician does at the kiosk itself, behind a PIN: {@link
 * community.leju.kiosk.technician.Technician} puts it together.
 *
 * <p>Every page asks {@link community.leju.kiosk.technician.Corner} whether somebody is in, and
 * works without a shelf too: a kiosk that shows nothing is the one that a technician comes for.
 */
@NullMarked
package community.leju.kiosk.technician;

import org.jspecify.annotations.NullMarked;
