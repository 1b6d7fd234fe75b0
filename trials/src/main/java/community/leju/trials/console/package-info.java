/**
 * The staff console in a real browser: {@link community.leju.trials.console.Browser} is Debian's
 * Chromium, {@link community.leju.trials.console.Desk} one signed-in person.
 */
@NullMarked
package community.leju.trials.console;

import org.jspecify.annotations.NullMarked;
