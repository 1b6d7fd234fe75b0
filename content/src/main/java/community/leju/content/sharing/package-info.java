/**
 * What is shared (共建共享): {@link community.leju.content.sharing.SharedResource} of the units around,
 * {@link community.leju.content.sharing.NeighbourPoint} of the residents.
 */
@NullMarked
package community.leju.content.sharing;

import org.jspecify.annotations.NullMarked;
