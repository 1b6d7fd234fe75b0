/**
 * Which life of its database the hub is in: {@link community.leju.hub.epoch.Epochs}. A hub that was
 * restored from a backup begins another, and {@link community.leju.hub.epoch.Floors} keep it from
 * giving numbers and versions once more.
 */
@NullMarked
package community.leju.hub.epoch;

import org.jspecify.annotations.NullMarked;
