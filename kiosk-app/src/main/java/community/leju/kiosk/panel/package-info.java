/**
 * What the kiosk does on its panel of buttons and lights: {@link
 * community.leju.kiosk.panel.Buttons}. The panel itself is {@code hardware}'s.
 */
@NullMarked
package community.leju.kiosk.panel;

import org.jspecify.annotations.NullMarked;
