/**
 * The rulebook read as a book: {@link community.leju.kiosk.rulebook.RulebookPages} shows the bound
 * volume, one text's contents, and one chapter at a time.
 */
@NullMarked
package community.leju.kiosk.rulebook;

import org.jspecify.annotations.NullMarked;
