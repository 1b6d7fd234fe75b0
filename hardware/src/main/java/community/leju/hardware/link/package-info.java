/**
 * A way to a device and back, whatever carries it: a {@link community.leju.hardware.link.Link},
 * made anew by a {@link community.leju.hardware.link.LinkOpener} each time the last one was lost.
 */
@NullMarked
package community.leju.hardware.link;

import org.jspecify.annotations.NullMarked;
