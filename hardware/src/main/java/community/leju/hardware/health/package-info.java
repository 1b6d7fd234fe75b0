/**
 * How each device of a kiosk is, in one form: {@link community.leju.hardware.health.DeviceHealth}.
 *
 * <p>{@link community.leju.hardware.health.Diagnosis} makes it of what the drivers say, {@link
 * community.leju.hardware.health.Steady} keeps from anybody what is over in a moment.
 */
@NullMarked
package community.leju.hardware.health;

import org.jspecify.annotations.NullMarked;
