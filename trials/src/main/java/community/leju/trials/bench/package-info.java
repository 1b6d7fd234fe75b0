/**
 * Measurements, peers beside ours in the same run: {@link
 * community.leju.trials.bench.BenchCommand}.
 *
 * <p>Bounds stand in the design; a benchmark reports and never fails a test run.
 */
@NullMarked
package community.leju.trials.bench;

import org.jspecify.annotations.NullMarked;
