/**
 * Real parts for tests of every module: {@link community.leju.content.testing.SampleRepository} is
 * a whole release in memory, with all its keys, {@link community.leju.content.testing.MovedClock} a
 * clock that the test moves.
 */
@NullMarked
package community.leju.content.testing;

import org.jspecify.annotations.NullMarked;
