/**
 * The desk for bulletins: list, editor, preview and the approver's page, {@link
 * community.leju.hub.bulletin.BulletinPages}.
 */
@NullMarked
package community.leju.hub.bulletin;

import org.jspecify.annotations.NullMarked;
