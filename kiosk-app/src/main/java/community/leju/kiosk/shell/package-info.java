/**
 * The window: {@link community.leju.kiosk.shell.Shell}. All of JavaFX is here and nowhere else.
 *
 * <p>It shows pages and never talks to their script, but for the driver's probe, which only reads.
 */
@NullMarked
package community.leju.kiosk.shell;

import org.jspecify.annotations.NullMarked;
