/**
 * The boards of the policy: {@link community.leju.kiosk.board.Section} names them, {@link
 * community.leju.kiosk.board.BoardPages} shows any kind of item that has no pages of its own.
 */
@NullMarked
package community.leju.kiosk.board;

import org.jspecify.annotations.NullMarked;
