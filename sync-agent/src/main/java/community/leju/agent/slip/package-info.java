/** Knows the slips of the street's other kiosks: {@link community.leju.agent.slip.Keyring}. */
@NullMarked
package community.leju.agent.slip;

import org.jspecify.annotations.NullMarked;
