/**
 * What to do when something happens (紧急求助, 安全事故, 自然灾害): {@link
 * community.leju.content.emergency.EmergencyPlan}.
 */
@NullMarked
package community.leju.content.emergency;

import org.jspecify.annotations.NullMarked;
