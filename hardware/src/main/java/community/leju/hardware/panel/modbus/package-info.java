/**
 * Wires on a board of digital inputs and relays that speaks Modbus RTU: {@link
 * community.leju.hardware.panel.modbus.ModbusWires}. The only package that knows the library.
 *
 * <p>One question is open at a time, asked and answered on the caller's thread.
 */
@NullMarked
package community.leju.hardware.panel.modbus;

import org.jspecify.annotations.NullMarked;
