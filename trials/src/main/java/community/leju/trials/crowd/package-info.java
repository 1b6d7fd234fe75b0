/**
 * Thousands of kiosks that exist only to ask, on real sockets and with certificates of their own:
 * {@link community.leju.trials.crowd.Crowd}.
 *
 * <p>A crowd knows a hub as it is from outside; it never looks into the hub's process.
 */
@NullMarked
package community.leju.trials.crowd;

import org.jspecify.annotations.NullMarked;
