/**
 * The two walks of {@code docs/walks.md}, driven from outside: {@link
 * community.leju.trials.walk.BulletinWalk} and {@link community.leju.trials.walk.AppointmentWalk}.
 */
@NullMarked
package community.leju.trials.walk;

import org.jspecify.annotations.NullMarked;
