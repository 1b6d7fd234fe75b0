package community.leju.content.release;

import community.leju.content.signing.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Paths that a role may sign (TUF 1.0, §4.5).
 *
 * @param terminating whether no later role is asked for a path that this one covers
 * @param paths patterns, see {@link PathPattern}; a star stands for anything but a slash
 * @param pathHashPrefixes in their place: beginnings of the path's SHA-256, hexadecimal
 */
public record Delegation(
    String role,
    RoleKeys keys,
    boolean terminating,
    List<String> paths,
    List<String> pathHashPrefixes) {
  /** Copies the lists. */
  public Delegation {
    paths = List.copyOf(paths);
    pathHashPrefixes = List.copyOf(pathHashPrefixes);
    if (!paths.isEmpty() && !pathHashPrefixes.isEmpty()) {
      throw new IllegalArgumentException("paths and hash prefixes for " + role);
    }
  }

  /** Of path patterns. */
  public Delegation(String role, RoleKeys keys, boolean terminating, List<String> paths) {
    this(role, keys, terminating, paths, List.of());
  }

  /** Whether the role may sign that path. */
  boolean covers(String path) {
    if (pathHashPrefixes.isEmpty()) {
      return paths.stream().anyMatch(pattern -> new PathPattern(pattern).matches(path));
    }
    var hash = Sha256.hex(path.getBytes(StandardCharsets.UTF_8));
    return pathHashPrefixes.stream().anyMatch(hash::startsWith);
  }
}
