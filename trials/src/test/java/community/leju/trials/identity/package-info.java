/**
 * Who is who between kiosks and hub, over real TLS: with our own agent, and with curl and openssl.
 */
@NullMarked
package community.leju.trials.identity;

import org.jspecify.annotations.NullMarked;
