/**
 * What was written and how it is judged: {@link community.leju.hub.review.Items} keeps every
 * revision, {@link community.leju.hub.review.Reviews} moves them through the stages.
 *
 * <p>Four eyes: whoever wrote or submitted a revision does not approve it.
 */
@NullMarked
package community.leju.hub.review;

import org.jspecify.annotations.NullMarked;
