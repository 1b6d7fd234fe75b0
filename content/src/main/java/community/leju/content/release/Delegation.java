package community.leju.content.release;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Paths that a role may sign (TUF 1.0, §4.5).
 *
 * @param paths patterns; {@code *} stands for anything but a slash
 */
public record Delegation(String role, RoleKeys keys, boolean terminating, List<String> paths) {
  /** Copies the list. */
  public Delegation {
    paths = List.copyOf(paths);
  }

  /** Whether the role may sign that path. */
  boolean covers(String path) {
    return paths.stream().anyMatch(pattern -> matches(pattern, path));
  }

  private static boolean matches(String pattern, String path) {
    var regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '*' -> regex.append("[^/]*");
        case '?' -> regex.append("[^/]");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.matches(regex.toString(), path);
  }
}
