/**
 * The line to the hub over HTTP: {@link community.leju.agent.hub.HubLine}.
 *
 * <p>Whatever comes over it is capped, timed and not believed.
 */
@NullMarked
package community.leju.agent.hub;

import org.jspecify.annotations.NullMarked;
