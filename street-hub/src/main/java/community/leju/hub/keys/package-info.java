/**
 * Keys that people hold: {@link community.leju.hub.keys.SigningKeys} of approvers, {@link
 * community.leju.hub.keys.OfficeKeys} of offices, sealed to clerks' {@link
 * community.leju.hub.keys.OpeningKeys}; {@link community.leju.hub.keys.OfflineKeys} leave the
 * machine.
 *
 * <p>Private halves are stored wrapped only, opened by a password and never kept longer than said.
 */
@NullMarked
package community.leju.hub.keys;

import org.jspecify.annotations.NullMarked;
