package community.leju.agent.store;

import java.time.Instant;

/**
 * Something that the disk damaged; what was lost is fetched again.
 *
 * @param name of the content, by its SHA-256
 * @param at when it was found
 */
public record Damage(String name, Instant at) {
  @Override
  public String toString() {
    return name + " at " + at;
  }
}
