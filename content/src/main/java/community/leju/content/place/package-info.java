/**
 * Where things are (公示③): {@link community.leju.content.place.FloorPlan} of a storey, {@link
 * community.leju.content.place.GridMap} of the estate.
 *
 * <p>Written in metres from the upper left corner, kept in centimetres; drawn by {@code render}.
 */
@NullMarked
package community.leju.content.place;

import org.jspecify.annotations.NullMarked;
