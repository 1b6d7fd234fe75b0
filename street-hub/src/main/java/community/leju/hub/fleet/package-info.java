/**
 * Kiosks: enrolment by a code, and who a request comes from: {@link
 * community.leju.hub.fleet.KioskIdentity}.
 *
 * <p>Tokens and codes are stored hashed. Client certificates will take the token's place behind the
 * same interface.
 */
@NullMarked
package community.leju.hub.fleet;

import org.jspecify.annotations.NullMarked;
