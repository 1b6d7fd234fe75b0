/**
 * Files named by their SHA-256: {@link community.leju.hub.blob.Blobs}; pictures enter through
 * {@link community.leju.hub.blob.Pictures}, which draws them anew.
 *
 * <p>Written to a temporary file, synchronised, renamed: a name that exists is whole.
 */
@NullMarked
package community.leju.hub.blob;

import org.jspecify.annotations.NullMarked;
