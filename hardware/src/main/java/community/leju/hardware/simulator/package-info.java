/**
 * Devices made of software, which ship: {@link community.leju.hardware.simulator.VirtualPrinter}
 * behind a {@link community.leju.hardware.simulator.Pty} or a {@link
 * community.leju.hardware.simulator.NetworkPort}, {@link
 * community.leju.hardware.simulator.VirtualPanel} and {@link
 * community.leju.hardware.simulator.VirtualScanner} behind a pseudo-terminal too, and {@link
 * community.leju.hardware.simulator.VirtualSpeaker} behind ALSA.
 *
 * <p>Has its own reading of ESC/POS, Modbus and keys, and shares no code with the host's side but
 * the printer's profile and the panel's configuration: a mistake made twice in one place would
 * confirm itself.
 */
@NullMarked
package community.leju.hardware.simulator;

import org.jspecify.annotations.NullMarked;
