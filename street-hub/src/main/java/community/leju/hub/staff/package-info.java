/**
 * People of the street: {@link community.leju.hub.staff.Accounts}, their rights, signing in and
 * out.
 *
 * <p>Every page of the console is reached through {@link community.leju.hub.staff.Console}, which
 * asks who it is, what that person may do, and for the form's token.
 */
@NullMarked
package community.leju.hub.staff;

import org.jspecify.annotations.NullMarked;
