/**
 * Alerts on the screen: {@link community.leju.kiosk.alert.AlertWatch} tells the page when one
 * begins or ends, {@link community.leju.kiosk.alert.AlertPages} draws what lies over every page.
 *
 * <p>It lies over: the page under it, and what was typed there, stays.
 */
@NullMarked
package community.leju.kiosk.alert;

import org.jspecify.annotations.NullMarked;
