/**
 * How this kiosk's devices are: {@link community.leju.kiosk.health.Devices}, which tells the
 * technician at the screen, the status light, and by the store the agent and the hub.
 *
 * <p>A new device is one {@code Fitted} more.
 */
@NullMarked
package community.leju.kiosk.health;

import org.jspecify.annotations.NullMarked;
