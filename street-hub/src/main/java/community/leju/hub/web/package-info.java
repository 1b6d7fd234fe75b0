/**
 * The hub's web server in small parts: {@link community.leju.hub.web.Routes} map a method and a
 * path to an action over an {@link community.leju.hub.web.Exchange}, which gives an {@link
 * community.leju.hub.web.Answer}.
 *
 * <p>Knows no desk. Actions may block: each request has its own virtual thread.
 */
@NullMarked
package community.leju.hub.web;

import org.jspecify.annotations.NullMarked;
