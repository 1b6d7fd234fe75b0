/**
 * Decides when a level counts: {@link community.leju.hardware.panel.debounce.Debouncer}, one for
 * each input.
 *
 * <p>Pure: levels and times come in, edges go out. No clock, no thread, no wire.
 */
@NullMarked
package community.leju.hardware.panel.debounce;

import org.jspecify.annotations.NullMarked;
