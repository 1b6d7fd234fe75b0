/**
 * Content as a folder of files that people write: {@link community.leju.content.pack.PackReader}
 * and {@link community.leju.content.pack.PackWriter}.
 *
 * <p>All or nothing: every mistake is listed with file and line, and nothing is read from a folder
 * that has one. The form is described in {@code docs/pack.md}.
 */
@NullMarked
package community.leju.content.pack;

import org.jspecify.annotations.NullMarked;
