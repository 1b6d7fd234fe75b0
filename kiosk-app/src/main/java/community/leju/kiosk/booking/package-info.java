/**
 * Booking a visit (预约办理): {@link community.leju.kiosk.booking.BookingPages} asks step by step,
 * {@link community.leju.kiosk.booking.Bookings} seals, commits and prints.
 *
 * <p>Answers are in memory only, until the outbox has them sealed.
 */
@NullMarked
package community.leju.kiosk.booking;

import org.jspecify.annotations.NullMarked;
