/**
 * Places the boxes and lines of flow charts: {@link community.leju.hub.chart.Charts}.
 *
 * <p>Only here and only at publish time: a kiosk draws what was laid out. The same chart is laid
 * out the same way on every machine, so widths come from a table, not from this machine's fonts.
 */
@NullMarked
package community.leju.hub.chart;

import org.jspecify.annotations.NullMarked;
