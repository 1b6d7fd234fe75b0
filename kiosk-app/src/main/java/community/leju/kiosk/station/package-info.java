/**
 * What this kiosk may show now: {@link community.leju.kiosk.station.Station} reads the agent's
 * store.
 *
 * <p>Everyone else asks for a {@link community.leju.kiosk.station.Showing} and keeps it for one
 * page.
 */
@NullMarked
package community.leju.kiosk.station;

import org.jspecify.annotations.NullMarked;
