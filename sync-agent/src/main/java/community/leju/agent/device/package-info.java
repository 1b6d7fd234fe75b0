/**
 * The devices' health, to the hub: {@link community.leju.agent.device.Reporter}.
 *
 * <p>Only the latest is told. It has a thread of its own, so that it holds up no booking and no
 * call.
 */
@NullMarked
package community.leju.agent.device;

import org.jspecify.annotations.NullMarked;
