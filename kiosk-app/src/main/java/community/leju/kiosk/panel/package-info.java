/**
 * What the kiosk does at its panel of buttons, sensors and lights: {@link
 * community.leju.kiosk.panel.Effects} of what happens there, {@link
 * community.leju.kiosk.panel.Lights} by the clock. The panel itself is {@code hardware}'s.
 */
@NullMarked
package community.leju.kiosk.panel;

import org.jspecify.annotations.NullMarked;
