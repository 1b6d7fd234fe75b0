/**
 * Signatures in the forms that our formats carry. We sign with {@link
 * community.leju.content.signing.Ed25519}, through a {@link community.leju.content.signing.Signer}
 * so that a key in a token can take a file's place; {@link
 * community.leju.content.signing.SignatureScheme} checks what others sign. What is signed is
 * canonical JSON.
 */
@NullMarked
package community.leju.content.signing;

import org.jspecify.annotations.NullMarked;
