/**
 * Bytes into texts, without a clock or a wire: {@link community.leju.hardware.scanner.frame.Framer}
 * finds where one ends, {@link community.leju.hardware.scanner.frame.Decoder} what it says, and
 * {@link community.leju.hardware.scanner.frame.Repeats} whether it was just said.
 */
@NullMarked
package community.leju.hardware.scanner.frame;

import org.jspecify.annotations.NullMarked;
