/**
 * Calls for staff, to the hub and back: {@link community.leju.agent.call.Ringer}.
 *
 * <p>Somebody stands before the screen: nothing else may hold a call up, and nothing is asked while
 * there is none.
 */
@NullMarked
package community.leju.agent.call;

import org.jspecify.annotations.NullMarked;
