/**
 * What residents send: an {@link community.leju.content.submission.Envelope}, its number, its slip
 * code and the hub's {@link community.leju.content.submission.Receipt}.
 *
 * <p>Fixed forms: slips are in people's pockets. Unknown fields are skipped, never fatal.
 */
@NullMarked
package community.leju.content.submission;

import org.jspecify.annotations.NullMarked;
