/** Notices of the two boards: {@link community.leju.content.bulletin.Bulletin}. */
@NullMarked
package community.leju.content.bulletin;

import org.jspecify.annotations.NullMarked;
