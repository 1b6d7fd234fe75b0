/**
 * The buttons, sensors and lights of a kiosk's case. {@link community.leju.hardware.panel.Panel} is
 * the main type: it tells what is pressed and how it is itself, and sets the lights.
 *
 * <p>Nothing here waits for the hardware; a panel whose link is gone looks for it by itself.
 */
@NullMarked
package community.leju.hardware.panel;

import org.jspecify.annotations.NullMarked;
