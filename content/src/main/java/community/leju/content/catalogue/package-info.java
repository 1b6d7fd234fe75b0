/**
 * Every kind that this version knows: {@link community.leju.content.catalogue.Catalogue}.
 *
 * <p>A new kind is one package and one line here.
 */
@NullMarked
package community.leju.content.catalogue;

import org.jspecify.annotations.NullMarked;
