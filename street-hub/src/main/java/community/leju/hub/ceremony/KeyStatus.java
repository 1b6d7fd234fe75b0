package community.leju.hub.ceremony;

import community.leju.content.item.Scope;
import community.leju.content.release.Delegation;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RoleKeys;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.release.Repository;
import community.leju.hub.release.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Who may sign for what, how many must, and until when what they signed is good. */
public final class KeyStatus {
  /** Content and offline keys are warned of for so long; nobody's holidays are longer. */
  private static final Duration WARNING = Duration.ofDays(60);

  private final SigningKeys signingKeys;
  private final Repository repository;
  private final Clock clock;

  /**
   * One role.
   *
   * @param holders logins of approvers; ids of keys that nobody holds here
   * @param version of its newest file; 0 where it has signed nothing yet
   * @param daysLeft until that file ends; empty where there is none
   * @param ends whether somebody should sign again soon
   * @param problem why kiosks refuse it as it stands; empty where they do not
   */
  public record Line(
      String role,
      int threshold,
      List<String> holders,
      long version,
      Optional<Long> daysLeft,
      boolean ends,
      Optional<String> problem) {}

  public KeyStatus(SigningKeys signingKeys, Repository repository, Clock clock) {
    this.signingKeys = signingKeys;
    this.repository = repository;
    this.clock = clock;
  }

  /** All roles, the top ones first. */
  public List<Line> lines(Handle handle) {
    var logins =
        signingKeys.all(handle).stream()
            .collect(
                Collectors.toMap(
                    held -> ReleaseKey.ofEd25519(held.publicKey().toArray()).id(),
                    SigningKeys.Held::login));
    var standings = repository.standings(handle);
    var problems = repository.problems(handle);
    var top = repository.root(handle).content().roles();
    var lines = new ArrayList<Line>();
    for (var role : List.of("root", "targets", "snapshot", "timestamp")) {
      Optional.ofNullable(top.get(role))
          .ifPresent(keys -> lines.add(line(role, keys, logins, standings, problems)));
    }
    for (Delegation one : repository.delegations(handle)) {
      lines.add(line(one.role(), one.keys(), logins, standings, problems));
    }
    return lines;
  }

  /** How many roles should be signed anew soon, among those that a scope answers for. */
  public int ending(Handle handle, Scope reach) {
    var roles = new ArrayList<>(List.of("root", "targets"));
    repository.delegations(handle).forEach(one -> roles.add(one.role()));
    var standings = repository.standings(handle);
    return (int)
        roles.stream()
            .filter(role -> isOf(role, reach))
            .map(standings::get)
            .filter(standing -> standing != null && ends(standing))
            .count();
  }

  /** Whether a role is one that a scope answers for: the street for all of them. */
  public static boolean isOf(String role, Scope reach) {
    return reach.isStreet() || role.equals(reach.value());
  }

  private boolean ends(Standing standing) {
    return Duration.between(clock.instant(), standing.expires()).compareTo(WARNING) < 0;
  }

  private Line line(
      String role,
      RoleKeys keys,
      Map<String, String> logins,
      Map<String, Standing> standings,
      Map<String, String> problems) {
    var holders =
        keys.keys().keySet().stream()
            .map(id -> logins.getOrDefault(id, RootDraft.shortId(id)))
            .toList();
    var standing = Optional.ofNullable(standings.get(role));
    // The hub itself signs these two anew each day.
    boolean byItself = role.equals("snapshot") || role.equals("timestamp");
    return new Line(
        role,
        keys.threshold(),
        holders,
        standing.map(Standing::version).orElse(0L),
        standing.map(one -> Duration.between(clock.instant(), one.expires()).toDays()),
        !byItself && standing.filter(this::ends).isPresent(),
        Optional.ofNullable(problems.get(role)));
  }
}
