/**
 * ⑤ Notices: {@link community.leju.kiosk.notice.NoticePages} lists both boards by category and
 * shows one notice, {@link community.leju.kiosk.notice.SheetPages} a page of what hangs beside it.
 */
@NullMarked
package community.leju.kiosk.notice;

import org.jspecify.annotations.NullMarked;
