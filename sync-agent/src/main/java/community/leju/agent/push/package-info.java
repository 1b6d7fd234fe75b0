/**
 * From the outbox to the hub: {@link community.leju.agent.push.Push}.
 *
 * <p>Never gives up; a submission is at the hub when its receipt is here, and not before.
 */
@NullMarked
package community.leju.agent.push;

import org.jspecify.annotations.NullMarked;
