/**
 * The street that this hub serves: {@link community.leju.hub.street.StreetProfile}, set once when
 * the hub is initialised.
 */
@NullMarked
package community.leju.hub.street;

import org.jspecify.annotations.NullMarked;
