/** What needs everything at once; {@link community.leju.trials.TrialsMain} is its command line. */
@NullMarked
package community.leju.trials;

import org.jspecify.annotations.NullMarked;
