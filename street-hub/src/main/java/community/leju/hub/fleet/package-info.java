/**
 * Kiosks: enrolment by a code: {@link community.leju.hub.fleet.Enrolments}, who a request comes
 * from: {@link community.leju.hub.fleet.KioskIdentity}, and how their devices are: {@link
 * community.leju.hub.fleet.DeviceReports}.
 *
 * <p>Whoever finds a sign that there are two of one kiosk tells {@link
 * community.leju.hub.fleet.Forks}; whom a restored hub has still to hear, {@link
 * community.leju.hub.fleet.Reconciling} knows.
 */
@NullMarked
package community.leju.hub.fleet;

import org.jspecify.annotations.NullMarked;
