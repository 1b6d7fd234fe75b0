/**
 * A release: a TUF 1.0 repository of signed content. {@link
 * community.leju.content.release.ReleaseUpdate} checks one step by step, {@link
 * community.leju.content.release.TargetSearch} finds single targets in it, {@link
 * community.leju.content.release.SignedFile} makes and opens signed metadata.
 *
 * <p>Everything is verified before anything is believed; what is refused is a named {@link
 * community.leju.content.release.ReleaseRefused}.
 */
@NullMarked
package community.leju.content.release;

import org.jspecify.annotations.NullMarked;
