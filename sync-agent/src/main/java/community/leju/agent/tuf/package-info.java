/**
 * The technician's TUF client, for any conforming repository: {@link
 * community.leju.agent.tuf.TufCommand}.
 *
 * <p>The same checks as a kiosk's pull, with files in a folder in place of the kiosk's store.
 */
@NullMarked
package community.leju.agent.tuf;

import org.jspecify.annotations.NullMarked;
