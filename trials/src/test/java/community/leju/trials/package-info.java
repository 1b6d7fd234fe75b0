/** The walks and their faults on real processes, through the one door. */
@NullMarked
package community.leju.trials;

import org.jspecify.annotations.NullMarked;
