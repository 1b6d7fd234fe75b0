/**
 * Ed25519 in the forms that our formats carry: {@link community.leju.content.signing.Ed25519} raw,
 * {@link community.leju.content.signing.Signer} behind an interface, so that a key in a token can
 * take a file's place. {@link community.leju.content.signing.CanonicalJson} is what is signed.
 */
@NullMarked
package community.leju.content.signing;

import org.jspecify.annotations.NullMarked;
