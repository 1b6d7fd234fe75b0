/**
 * Releases: {@link community.leju.hub.release.Releases} signs and stores them as a TUF repository,
 * {@link community.leju.hub.release.ReleaseEndpoint} serves it.
 *
 * <p>Made in one transaction; waiting kiosks hear of it after the commit.
 */
@NullMarked
package community.leju.hub.release;

import org.jspecify.annotations.NullMarked;
