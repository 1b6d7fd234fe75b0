/**
 * Alerts (紧急提醒): {@link community.leju.hub.alert.Alerts} publishes and recalls them in one step, by
 * one street approver with that approver's own key: an alarm never waits for a review.
 */
@NullMarked
package community.leju.hub.alert;

import org.jspecify.annotations.NullMarked;
