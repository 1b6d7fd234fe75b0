/**
 * How secrets rest: {@link community.leju.hub.secret.Argon2} for passwords, {@link
 * community.leju.hub.secret.Wrapping} for keys under a password or under another key.
 *
 * <p>Nothing here writes to the database; nothing in the database opens without a person.
 */
@NullMarked
package community.leju.hub.secret;

import org.jspecify.annotations.NullMarked;
