/**
 * How a kiosk's devices are, as kiosk and hub speak of it: {@link
 * community.leju.content.device.DeviceReport} goes up, whole each time.
 *
 * <p>Devices, states and reasons are names, not enumerations: a hub takes and shows what a kiosk of
 * another year says. No instants on the wire: each side tells how long ago things were.
 */
@NullMarked
package community.leju.content.device;

import org.jspecify.annotations.NullMarked;
