package community.leju.content.release;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds targets in a repository whose top roles were refreshed (TUF 1.0, §5.6.7). */
public final class TargetSearch {
  /** Delegated roles that one search looks into: a tree cannot keep a client busy for ever. */
  static final int MOST_ROLES = 32;

  private final Metadata.Root root;
  private final Metadata.Snapshot snapshot;
  private final Metadata.Targets top;
  private final RoleFiles files;

  TargetSearch(
      Metadata.Root root, Metadata.Snapshot snapshot, Metadata.Targets top, RoleFiles files) {
    this.root = root;
    this.snapshot = snapshot;
    this.top = top;
    this.files = files;
  }

  /**
   * Looks a path up, depth first, each role before those that it delegates to, in their order.
   *
   * @return empty where no role that may sign it does
   * @throws ReleaseRefused where a role on the way is not as it must be: the search ends there
   * @throws IOException where the source could not be read
   */
  public Optional<FoundTarget> find(String path) throws IOException {
    var ahead = new ArrayDeque<Delegation>();
    var visited = new HashSet<String>();
    var role = top;
    var pin = role.targets().get(path);
    while (pin == null) {
      descend(role, path, ahead);
      // 5.6.7.1: no role twice, so a cycle ends, and not too many.
      ahead.removeIf(one -> visited.contains(one.role()));
      var next = ahead.poll();
      if (next == null || visited.size() == MOST_ROLES) {
        return Optional.empty();
      }
      visited.add(next.role());
      role = load(next, pinOf(next.role()));
      pin = role.targets().get(path);
    }
    var name = root.consistent() ? pin.fileName(path) : path;
    return Optional.of(new FoundTarget(path, pin, name));
  }

  /** 5.6.7.2: what the role delegates comes before all else; a terminating one ends the list. */
  private static void descend(Metadata.Targets role, String path, Deque<Delegation> ahead) {
    var covering = role.delegations().stream().filter(one -> one.covers(path)).toList();
    for (var one : covering) {
      if (one.terminating()) {
        ahead.clear();
        covering = covering.subList(0, covering.indexOf(one) + 1);
        break;
      }
    }
    covering.reversed().forEach(ahead::push);
  }

  /** The roles that the top one delegates to, in order. */
  List<String> offered() {
    return top.delegations().stream().map(Delegation::role).toList();
  }

  /**
   * All targets of some of the roles that the top one delegates to, as {@link #find} would find
   * them. A role that never published has none.
   */
  Map<String, TargetPin> of(Collection<String> roles) throws IOException {
    var pins = new HashMap<String, TargetPin>();
    for (var delegation : top.delegations()) {
      var pin = snapshot.files().get(delegation.role() + ".json");
      if (pin != null && roles.contains(delegation.role())) {
        load(delegation, pin)
            .targets()
            .forEach((path, target) -> {
              if (delegation.covers(path) && !isTakenBefore(delegation, path)) {
                pins.putIfAbsent(path, target);
              }
            });
      }
    }
    return pins;
  }

  private boolean isTakenBefore(Delegation delegation, String path) {
    return top.delegations().stream()
        .takeWhile(one -> !one.equals(delegation))
        .anyMatch(one -> one.terminating() && one.covers(path));
  }

  private FilePin pinOf(String role) {
    var pin = snapshot.files().get(role + ".json");
    if (pin == null) {
      throw new ReleaseRefused.Missing(role);
    }
    return pin;
  }

  private Metadata.Targets load(Delegation delegation, FilePin pin) throws IOException {
    var role = delegation.role();
    return files.targets(role, root.fileName(role, pin), pin, delegation.keys());
  }
}
