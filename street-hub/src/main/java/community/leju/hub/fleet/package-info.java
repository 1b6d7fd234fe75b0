/**
 * Kiosks: enrolment by a code, who a request comes from: {@link
 * community.leju.hub.fleet.KioskIdentity}, and how their devices are: {@link
 * community.leju.hub.fleet.DeviceReports}.
 *
 * <p>Tokens and codes are stored hashed. Client certificates will take the token's place behind the
 * same interface.
 */
@NullMarked
package community.leju.hub.fleet;

import org.jspecify.annotations.NullMarked;
