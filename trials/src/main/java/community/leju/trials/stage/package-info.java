/**
 * The real processes, started through the one door as a street would: {@link
 * community.leju.trials.stage.Stage}.
 *
 * <p>Whatever a stage starts, it ends, by its own handle.
 */
@NullMarked
package community.leju.trials.stage;

import org.jspecify.annotations.NullMarked;
