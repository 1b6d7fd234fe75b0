/**
 * Reading of a device's configuration, for all devices: {@link
 * community.leju.hardware.config.JsonFile}, and its {@link community.leju.hardware.config.Fields}.
 *
 * <p>All problems of a file are found at once, each with its field's path.
 */
@NullMarked
package community.leju.hardware.config;

import org.jspecify.annotations.NullMarked;
