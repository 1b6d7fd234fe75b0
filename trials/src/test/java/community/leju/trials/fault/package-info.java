/**
 * What goes wrong within a kiosk, brought in from outside by the JVM's attach door: {@link
 * community.leju.trials.fault.Faults}. Nothing of it is in the kiosk.
 */
@NullMarked
package community.leju.trials.fault;

import org.jspecify.annotations.NullMarked;
