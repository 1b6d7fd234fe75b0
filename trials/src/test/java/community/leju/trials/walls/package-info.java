/**
 * Nobody gets out of the kiosk's window and nothing of a visit stays: by hand ({@link
 * community.leju.trials.walls.WallsIT}), by chance ({@link community.leju.trials.walls.MonkeyIT}),
 * in the files ({@link community.leju.trials.walls.TraceIT}).
 */
@NullMarked
package community.leju.trials.walls;

import org.jspecify.annotations.NullMarked;
