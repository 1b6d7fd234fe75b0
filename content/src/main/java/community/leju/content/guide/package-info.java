/**
 * What can be done at the station and how: {@link community.leju.content.guide.Service}, and when
 * it can be booked: {@link community.leju.content.guide.BookingHours}.
 */
@NullMarked
package community.leju.content.guide;

import org.jspecify.annotations.NullMarked;
