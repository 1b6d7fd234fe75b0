/**
 * The kiosk's own web server: {@link community.leju.kiosk.web.KioskServer} on loopback, and the
 * pages of the shelf.
 *
 * <p>Only the screen of this boot is let in. What a page needs is read first, so that it cannot
 * fail half drawn.
 */
@NullMarked
package community.leju.kiosk.web;

import org.jspecify.annotations.NullMarked;
