/**
 * Who does what (公示②): {@link community.leju.content.organisation.Organisation}, a tree of units
 * with their people, and the {@link community.leju.content.organisation.SubCommittee}s.
 *
 * <p>Which sub-committees there are is data with a date, not code: the law changes.
 */
@NullMarked
package community.leju.content.organisation;

import org.jspecify.annotations.NullMarked;
