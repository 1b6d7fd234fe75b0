/**
 * One process's settings, from {@link community.leju.process.config.Settings}.
 *
 * <p>A config record asks for every key it knows in its factory, then calls {@code check()}: all
 * problems, unknown keys among them, are reported at once and the start stops.
 */
@NullMarked
package community.leju.process.config;

import org.jspecify.annotations.NullMarked;
