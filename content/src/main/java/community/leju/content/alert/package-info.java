/**
 * What takes every screen: {@link community.leju.content.alert.Alert}, of one severity, for some
 * hours.
 *
 * <p>It is no item: no scope, no kind's folder, no review. One street officer signs it.
 */
@NullMarked
package community.leju.content.alert;

import org.jspecify.annotations.NullMarked;
