/**
 * What is done with keys that lie in safes: {@link community.leju.hub.ceremony.RootCeremony} makes
 * another root of them, step by step; {@link community.leju.hub.ceremony.KeyStatus} says how things
 * stand.
 *
 * <p>Nothing needs all keys in one place; a draft travels on a stick instead.
 */
@NullMarked
package community.leju.hub.ceremony;

import org.jspecify.annotations.NullMarked;
