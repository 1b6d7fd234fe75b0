/**
 * Characters drawn with a finger: {@link community.leju.kiosk.handwriting.Handwriting} says which
 * ones a {@link community.leju.kiosk.handwriting.Drawing} may be. Nothing of a drawing is kept.
 *
 * <p>Only {@code Zinnia} calls foreign code, and only with what the other classes have checked.
 */
@NullMarked
package community.leju.kiosk.handwriting;

import org.jspecify.annotations.NullMarked;
