/**
 * Talking things over (议事协商): {@link community.leju.content.deliberation.Deliberation}, a topic
 * from below, and {@link community.leju.content.deliberation.JointMeeting}.
 *
 * <p>Sides and buildings are named, persons never.
 */
@NullMarked
package community.leju.content.deliberation;

import org.jspecify.annotations.NullMarked;
