/**
 * Draws every kind of item, once, as HTML fragments: {@link
 * community.leju.content.render.Renderer}.
 *
 * <p>The kiosk's page and the console's preview use the same renderer and the same {@code
 * render.css}, so a preview is the page. What authors wrote goes through {@link
 * community.leju.content.render.SafeHtml}, last and always.
 */
@NullMarked
package community.leju.content.render;

import org.jspecify.annotations.NullMarked;
