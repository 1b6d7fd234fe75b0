/**
 * Who they are: {@link community.leju.content.committee.Committee} and the {@link
 * community.leju.content.committee.Street} over it (公示①, 社区基本情况).
 */
@NullMarked
package community.leju.content.committee;

import org.jspecify.annotations.NullMarked;
