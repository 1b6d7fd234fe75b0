/**
 * A scanner that pretends to be a keyboard, as a link: {@link
 * community.leju.hardware.scanner.keyboard.KeyboardLink} reads its keys from Linux's evdev and
 * gives the characters they mean on a US keyboard.
 */
@NullMarked
package community.leju.hardware.scanner.keyboard;

import org.jspecify.annotations.NullMarked;
