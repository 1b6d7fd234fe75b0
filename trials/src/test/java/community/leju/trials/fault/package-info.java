/**
 * What goes wrong within a kiosk, brought in from outside by the JVM's attach door: {@link
 * community.leju.trials.fault.Faults}, and the kiosk that is hurt by it. Nothing of it ships.
 */
@NullMarked
package community.leju.trials.fault;

import org.jspecify.annotations.NullMarked;
