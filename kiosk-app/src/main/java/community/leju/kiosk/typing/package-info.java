/** Typing Chinese on the kiosk's own keys: pinyin to words, without anything of the system's. */
@NullMarked
package community.leju.kiosk.typing;

import org.jspecify.annotations.NullMarked;
