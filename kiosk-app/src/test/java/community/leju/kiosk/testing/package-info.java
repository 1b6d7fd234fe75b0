/** A store as an agent would leave it: {@link community.leju.kiosk.testing.SampleStore}. */
@NullMarked
package community.leju.kiosk.testing;

import org.jspecify.annotations.NullMarked;
