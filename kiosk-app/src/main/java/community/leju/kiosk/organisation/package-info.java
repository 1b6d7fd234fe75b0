/**
 * ② Who does what: {@link community.leju.kiosk.organisation.OrganisationPages} shows one unit at a
 * time, a person, and the whole as a picture.
 */
@NullMarked
package community.leju.kiosk.organisation;

import org.jspecify.annotations.NullMarked;
