/**
 * Calls for staff: {@link community.leju.hub.call.Calls} takes them from kiosks and has the desk
 * answer them; {@link community.leju.hub.call.CallBar} rings on every page of the console.
 *
 * <p>Only the committee's own people hear its kiosks. Each act is one transaction; whoever waits
 * hears of it after the commit.
 */
@NullMarked
package community.leju.hub.call;

import org.jspecify.annotations.NullMarked;
