/**
 * What a panel's wires are, whatever carries them: {@link community.leju.hardware.panel.wire.Wires}
 * reads levels and sets them, by line number.
 *
 * <p>Levels are as they are on the wire; what is active, and for how long it must be, is decided by
 * others.
 */
@NullMarked
package community.leju.hardware.panel.wire;

import org.jspecify.annotations.NullMarked;
