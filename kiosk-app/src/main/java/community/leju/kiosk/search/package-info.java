/**
 * The search over everything on the shelf: {@link community.leju.kiosk.search.Search} keeps an
 * {@link community.leju.kiosk.search.Index} of it in memory.
 *
 * <p>Nothing here runs before the first page is painted, and nothing typed is ever written down.
 */
@NullMarked
package community.leju.kiosk.search;

import org.jspecify.annotations.NullMarked;
