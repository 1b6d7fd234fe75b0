/**
 * The street's hub: {@link community.leju.hub.HubMain} is its command line, {@link
 * community.leju.hub.Hub} the parts it is made of.
 */
@NullMarked
package community.leju.hub;

import org.jspecify.annotations.NullMarked;
