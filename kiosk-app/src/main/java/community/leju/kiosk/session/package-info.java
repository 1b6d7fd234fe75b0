/**
 * The one person before the screen: {@link community.leju.kiosk.session.Visits}.
 *
 * <p>Whatever is kept of a visit registers here to be wiped with it.
 */
@NullMarked
package community.leju.kiosk.session;

import org.jspecify.annotations.NullMarked;
