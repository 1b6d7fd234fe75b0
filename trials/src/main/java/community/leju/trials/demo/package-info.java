/**
 * {@code ./leju demo}: {@link community.leju.trials.demo.DemoCommand} starts the demo street; with
 * {@code --once} it drives the two walks and reports them.
 */
@NullMarked
package community.leju.trials.demo;

import org.jspecify.annotations.NullMarked;
