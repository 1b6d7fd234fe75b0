/**
 * How a file is sent to somebody who has one like it: {@link
 * community.leju.content.transfer.ZstdCoding}.
 *
 * <p>Nothing here is believed: what comes out is capped by whoever reads it, and checked against
 * its pin.
 */
@NullMarked
package community.leju.content.transfer;

import org.jspecify.annotations.NullMarked;
