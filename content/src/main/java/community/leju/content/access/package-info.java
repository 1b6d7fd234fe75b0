/**
 * What a committee takes on, what it certifies, and what it must refuse (准入清单, 证明清单): {@link
 * community.leju.content.access.AccessList}. A refusal always says why and where to go instead.
 */
@NullMarked
package community.leju.content.access;

import org.jspecify.annotations.NullMarked;
