/**
 * What every kind of board has in common: {@link community.leju.content.item.Item}, its {@link
 * community.leju.content.item.Kind} and the {@link community.leju.content.item.Fields} it is read
 * from.
 *
 * <p>A value that exists is valid: records check themselves, readers collect every problem.
 */
@NullMarked
package community.leju.content.item;

import org.jspecify.annotations.NullMarked;
