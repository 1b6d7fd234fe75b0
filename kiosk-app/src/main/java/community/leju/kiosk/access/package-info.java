/** What is done here and what is not: {@link community.leju.kiosk.access.AccessPages}. */
@NullMarked
package community.leju.kiosk.access;

import org.jspecify.annotations.NullMarked;
