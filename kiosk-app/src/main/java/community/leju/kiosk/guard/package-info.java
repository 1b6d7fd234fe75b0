/**
 * When the kiosk has to be started again, and with which word it ends: {@link
 * community.leju.kiosk.guard.LifeWatch} for what is stuck, {@link
 * community.leju.kiosk.guard.Caretaker} for memory, the night and a release's proof.
 *
 * <p>What is decided here is pure and counted by whoever ticks; only {@code Caretaker} and {@code
 * Resident} touch the world.
 */
@NullMarked
package community.leju.kiosk.guard;

import org.jspecify.annotations.NullMarked;
