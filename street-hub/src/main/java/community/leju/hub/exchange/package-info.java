/**
 * Packs in and out: {@link community.leju.hub.exchange.PackImport} takes a folder of authored files
 * whole or not at all, {@link community.leju.hub.exchange.PackExport} writes what is published.
 */
@NullMarked
package community.leju.hub.exchange;

import org.jspecify.annotations.NullMarked;
