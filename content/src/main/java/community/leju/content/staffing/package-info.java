/**
 * Who works in the street's committees, in figures (队伍建设): {@link
 * community.leju.content.staffing.Staffing}; each {@link community.leju.content.staffing.Indicator}
 * is met or not.
 */
@NullMarked
package community.leju.content.staffing;

import org.jspecify.annotations.NullMarked;
