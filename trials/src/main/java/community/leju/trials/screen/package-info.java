/**
 * The kiosk's window from outside: {@link community.leju.trials.screen.Finger} touches it, {@link
 * community.leju.trials.screen.Eye} sees it, {@link community.leju.trials.screen.Probe} tells where
 * things are. Nobody calls into the code.
 */
@NullMarked
package community.leju.trials.screen;

import org.jspecify.annotations.NullMarked;
