/**
 * Who is here now and what they can do: {@link community.leju.kiosk.roster.RosterPages}.
 *
 * <p>The answer turns with the hour: the page says when, and asks again then.
 */
@NullMarked
package community.leju.kiosk.roster;

import org.jspecify.annotations.NullMarked;
