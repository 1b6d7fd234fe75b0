/**
 * The street's certificate authority: {@link community.leju.hub.authority.Authority} signs the
 * kiosks' certificates and the hub's own, {@link community.leju.hub.authority.ServerTls} shows the
 * latter and asks kiosks for theirs.
 *
 * <p>It vouches for who somebody is, never for content: with its key one can pose as a kiosk or as
 * the hub, but sign no release and open no submission.
 */
@NullMarked
package community.leju.hub.authority;

import org.jspecify.annotations.NullMarked;
