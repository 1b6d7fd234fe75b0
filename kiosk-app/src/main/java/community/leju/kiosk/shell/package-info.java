/**
 * The window: {@link community.leju.kiosk.shell.Shell}. All of JavaFX is here and nowhere else.
 *
 * <p>It shows pages and lets nobody out: {@link community.leju.kiosk.shell.Walls} for fingers and
 * keys, {@link community.leju.kiosk.shell.Keeper} for the window, {@link
 * community.leju.kiosk.shell.Page} for what is shown. It never talks to a page's script, but for
 * the driver's probe, which only reads.
 */
@NullMarked
package community.leju.kiosk.shell;

import org.jspecify.annotations.NullMarked;
