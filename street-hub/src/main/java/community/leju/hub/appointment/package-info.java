/**
 * Submissions of residents and what becomes of them: {@link
 * community.leju.hub.appointment.Submissions} takes one in a single transaction, {@link
 * community.leju.hub.appointment.InboxPages} shows it to the office's clerks.
 *
 * <p>Names and phone numbers are opened in a clerk's session only, never stored or logged.
 */
@NullMarked
package community.leju.hub.appointment;

import org.jspecify.annotations.NullMarked;
