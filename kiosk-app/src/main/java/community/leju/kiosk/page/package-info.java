/**
 * What the pages show: {@link community.leju.kiosk.page.Frame} is round every page, a record for
 * each page is in it, and the templates turn them into HTML.
 *
 * <p>Records of ready text only. A page decides nothing.
 */
@NullMarked
package community.leju.kiosk.page;

import org.jspecify.annotations.NullMarked;
