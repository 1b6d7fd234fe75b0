/**
 * Who did what, when and how it ended: {@link community.leju.hub.audit.AuditLog}.
 *
 * <p>Append-only, by triggers of the database. Never a resident's data.
 */
@NullMarked
package community.leju.hub.audit;

import org.jspecify.annotations.NullMarked;
