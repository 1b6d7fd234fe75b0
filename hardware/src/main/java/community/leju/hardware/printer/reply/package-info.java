/**
 * What a printer says back: {@link community.leju.hardware.printer.reply.ReplyParser} turns bytes,
 * in any chunks, into {@link community.leju.hardware.printer.reply.Reply} values.
 *
 * <p>Knows nothing of ports, threads or jobs; noise and cut-off replies never stop it.
 */
@NullMarked
package community.leju.hardware.printer.reply;

import org.jspecify.annotations.NullMarked;
