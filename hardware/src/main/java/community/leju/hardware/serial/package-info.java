/**
 * The serial driver: {@link community.leju.hardware.serial.SerialPorts} opens a port as a link. All
 * knowledge of jSerialComm is here and nowhere else.
 *
 * <p>Each opening makes a new port, because a port remembers where its path led when it was made.
 */
@NullMarked
package community.leju.hardware.serial;

import org.jspecify.annotations.NullMarked;
