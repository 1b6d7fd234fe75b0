/**
 * The devices of a kiosk. {@link community.leju.hardware.DeviceMain} is the command line for
 * technicians; the kiosk's process puts the same parts together itself.
 */
@NullMarked
package community.leju.hardware;

import org.jspecify.annotations.NullMarked;
