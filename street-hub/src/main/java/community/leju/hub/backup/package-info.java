/**
 * A hub's backup and its way back: {@link community.leju.hub.backup.Backup} copies a data folder
 * while its hub runs, {@link community.leju.hub.backup.Restore} makes a hub of the copy.
 *
 * <p>A backup has its {@link community.leju.hub.backup.Manifest} or is none. The offline keys are
 * never in it.
 */
@NullMarked
package community.leju.hub.backup;

import org.jspecify.annotations.NullMarked;
