/**
 * From a signed release to the shelf: {@link community.leju.agent.pull.Pull}.
 *
 * <p>Verify everything, then store, then switch; what is refused leaves the last good shelf.
 */
@NullMarked
package community.leju.agent.pull;

import org.jspecify.annotations.NullMarked;
