/** What goes over the line between an enrolled kiosk and a real hub, in bytes. */
@NullMarked
package community.leju.trials.transfer;

import org.jspecify.annotations.NullMarked;
