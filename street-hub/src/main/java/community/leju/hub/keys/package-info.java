/**
 * Keys that people hold: {@link community.leju.hub.keys.SigningKeys} of approvers, {@link
 * community.leju.hub.keys.OfficeKeys} of offices; {@link community.leju.hub.keys.OfflineKeys} are
 * the files that leave the machine.
 *
 * <p>Private halves are stored wrapped only, opened by a password and never kept longer than said.
 */
@NullMarked
package community.leju.hub.keys;

import org.jspecify.annotations.NullMarked;
