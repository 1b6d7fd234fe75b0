/**
 * Reads aloud. {@link community.leju.hardware.voice.Voice} is the main type: it reads a list of
 * {@link community.leju.hardware.voice.Sentence}s, recorded clips where there are any, else by
 * {@code espeak-ng} as a process of its own.
 *
 * <p>Nothing here waits for the sound card or the program; without them a reading ends as failed.
 */
@NullMarked
package community.leju.hardware.voice;

import org.jspecify.annotations.NullMarked;
