/**
 * Reading pages aloud: {@link community.leju.kiosk.aloud.AloudPages}. The page says what to read,
 * sentence by sentence, and is told which one sounds; {@code hardware}'s voice does the rest.
 */
@NullMarked
package community.leju.kiosk.aloud;

import org.jspecify.annotations.NullMarked;
