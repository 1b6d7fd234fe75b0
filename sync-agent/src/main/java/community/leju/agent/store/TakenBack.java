package community.leju.agent.store;

import java.time.Instant;

/**
 * A generation that was taken off the shelf because the screen crashed on it again and again.
 *
 * @param generation its number, which is not given again
 * @param shown the older generation that took its place
 */
public record TakenBack(long generation, long shown, Instant at) {
  @Override
  public String toString() {
    return "generation " + generation + " at " + at + ", generation " + shown + " in its place";
  }
}
