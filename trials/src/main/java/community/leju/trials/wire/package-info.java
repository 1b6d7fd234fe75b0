/**
 * A line between a kiosk and a hub that is counted, and made slow: {@link
 * community.leju.trials.wire.Wire}.
 *
 * <p>It passes on what is inside TCP and understands nothing of it.
 */
@NullMarked
package community.leju.trials.wire;

import org.jspecify.annotations.NullMarked;
