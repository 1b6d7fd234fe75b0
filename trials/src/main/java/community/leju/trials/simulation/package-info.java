/**
 * Hub and kiosks with a clock, a network and disks that are only simulated, from one seed: {@link
 * community.leju.trials.simulation.World} runs one, {@link
 * community.leju.trials.simulation.Promises} is what must hold in it. The stores are real SQLite
 * files, the hub's handlers and the agent those that ship.
 */
@NullMarked
package community.leju.trials.simulation;

import org.jspecify.annotations.NullMarked;
