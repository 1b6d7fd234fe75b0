/** A spoilable hub for the agent's tests: {@link community.leju.agent.testing.TestHub}. */
@NullMarked
package community.leju.agent.testing;

import org.jspecify.annotations.NullMarked;
