/**
 * How a device tells what happens: {@link community.leju.hardware.news.News}, which never waits for
 * the one who is told.
 */
@NullMarked
package community.leju.hardware.news;

import org.jspecify.annotations.NullMarked;
