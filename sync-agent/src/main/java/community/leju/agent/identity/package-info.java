/**
 * How a kiosk gets its number and identity: {@link community.leju.agent.identity.Enrolment}, and
 * keeps it: {@link community.leju.agent.identity.Renewal}.
 *
 * <p>Its keys are born here and never leave.
 */
@NullMarked
package community.leju.agent.identity;

import org.jspecify.annotations.NullMarked;
