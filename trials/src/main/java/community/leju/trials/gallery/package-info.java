/**
 * Pictures of every screen: {@link community.leju.trials.gallery.GalleryCommand}.
 *
 * <p>The tour is walked by touch in the real window; single pages are drawn in Chromium.
 */
@NullMarked
package community.leju.trials.gallery;

import org.jspecify.annotations.NullMarked;
