/**
 * Volunteers' projects and what they look for: {@link
 * community.leju.content.volunteer.VolunteerProject}. Names are private.
 */
@NullMarked
package community.leju.content.volunteer;

import org.jspecify.annotations.NullMarked;
