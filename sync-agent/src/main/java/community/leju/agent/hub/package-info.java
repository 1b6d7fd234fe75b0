/**
 * The line to the hub: {@link community.leju.agent.hub.HubLine}, over whatever {@link
 * community.leju.agent.hub.Transport} carries it.
 *
 * <p>Whatever comes over it is capped, timed and not believed.
 */
@NullMarked
package community.leju.agent.hub;

import org.jspecify.annotations.NullMarked;
