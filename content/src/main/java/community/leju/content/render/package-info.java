/**
 * Draws every kind of item, once, as HTML fragments: {@link
 * community.leju.content.render.Renderer}.
 *
 * <p>The kiosk's page and the console's preview use the same renderer and the same {@code style}
 * files, so a preview is the page. A new kind is a template, a line in the renderer and a style
 * file. What authors wrote goes through {@link community.leju.content.render.SafeHtml}, last and
 * always.
 */
@NullMarked
package community.leju.content.render;

import org.jspecify.annotations.NullMarked;
