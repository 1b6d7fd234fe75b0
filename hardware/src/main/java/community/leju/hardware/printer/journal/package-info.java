/**
 * What became of each slip: {@link community.leju.hardware.printer.journal.SlipJournal}, one
 * append-only file.
 *
 * <p>A stage is on the disk before what it announces happens.
 */
@NullMarked
package community.leju.hardware.printer.journal;

import org.jspecify.annotations.NullMarked;
