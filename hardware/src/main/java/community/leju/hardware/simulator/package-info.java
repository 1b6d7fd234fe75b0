/**
 * Devices made of software, which ship: {@link community.leju.hardware.simulator.VirtualPrinter}
 * behind a {@link community.leju.hardware.simulator.Pty}.
 *
 * <p>Has its own reading of ESC/POS and shares no code with the host's side but the profile: a
 * mistake made twice in one place would confirm itself.
 */
@NullMarked
package community.leju.hardware.simulator;

import org.jspecify.annotations.NullMarked;
