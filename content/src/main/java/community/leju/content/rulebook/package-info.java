/**
 * The rulebook (制度汇编): {@link community.leju.content.rulebook.Rulebook}, one item a text, read
 * chapter by chapter.
 */
@NullMarked
package community.leju.content.rulebook;

import org.jspecify.annotations.NullMarked;
