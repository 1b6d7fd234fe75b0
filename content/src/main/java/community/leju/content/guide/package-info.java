/**
 * What can be done at the station and how: {@link community.leju.content.guide.Service}, when it
 * can be booked: {@link community.leju.content.guide.BookingHours}, and the chart of its steps:
 * {@link community.leju.content.guide.Flow}.
 *
 * <p>A chart is written without places; the hub adds its {@link
 * community.leju.content.guide.FlowLayout} when it publishes.
 */
@NullMarked
package community.leju.content.guide;

import org.jspecify.annotations.NullMarked;
