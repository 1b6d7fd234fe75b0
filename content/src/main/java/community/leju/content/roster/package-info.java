/**
 * Who is on duty and what they can do (值班): {@link community.leju.content.roster.Roster}, a year on
 * one page; {@link community.leju.content.roster.DutyDay} is one day of it, worked out.
 *
 * <p>Days and times are civil, in the street's zone.
 */
@NullMarked
package community.leju.content.roster;

import org.jspecify.annotations.NullMarked;
