/**
 * Wires on the machine's own pins: {@link community.leju.hardware.panel.gpio.GpioWires}. The only
 * package that knows Pi4J, of which it uses levels and nothing else.
 */
@NullMarked
package community.leju.hardware.panel.gpio;

import org.jspecify.annotations.NullMarked;
