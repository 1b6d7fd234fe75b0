/** Keeps leases of slots in step with the hub: {@link community.leju.agent.lease.Leasing}. */
@NullMarked
package community.leju.agent.lease;

import org.jspecify.annotations.NullMarked;
