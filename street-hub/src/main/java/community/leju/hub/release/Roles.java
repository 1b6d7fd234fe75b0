package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.Delegation;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RoleKeys;
import community.leju.process.launch.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which role may sign which paths, and whose keys speak for it. */
final class Roles {
  static final String ALERT = "alert";

  private final Map<Scope, List<byte[]>> approvers;
  private final Map<String, Integer> thresholds;
  private final List<Delegation> delegations = new ArrayList<>();

  private Roles(Map<Scope, List<byte[]>> approvers, Map<String, Integer> thresholds) {
    this.approvers = approvers;
    this.thresholds = thresholds;
  }

  /**
   * The delegations of the targets role.
   *
   * @param approvers raw public keys by scope; the street's speak for every committee too, since a
   *     small one leaves its last stage to the street
   * @param thresholds by role, where more than one signature is needed
   * @throws Failure where a role has fewer approvers than it needs
   */
  static List<Delegation> delegations(
      List<Scope> scopes, Map<Scope, List<byte[]>> approvers, Map<String, Integer> thresholds) {
    var roles = new Roles(approvers, thresholds);
    var street = approvers.getOrDefault(Scope.STREET, List.of());
    roles.add(Scope.STREET.value(), street, List.of("street/*/*", "keys/*", "forms/*"));
    // An alarm never waits for a second signature.
    roles.add(ALERT, street, List.of("alert/*"));
    scopes.stream().filter(scope -> !scope.isStreet()).forEach(roles::addCommittee);
    return List.copyOf(roles.delegations);
  }

  private void addCommittee(Scope scope) {
    var keys = new ArrayList<>(approvers.getOrDefault(scope, List.of()));
    keys.addAll(approvers.getOrDefault(Scope.STREET, List.of()));
    add(scope.value(), keys, List.of(scope.pathPrefix() + "*/*"));
  }

  private void add(String role, List<byte[]> keys, List<String> paths) {
    if (keys.isEmpty()) {
      return;
    }
    int threshold = thresholds.getOrDefault(role, 1);
    if (keys.size() < threshold) {
      throw new Failure(
          "%s needs the signatures of %d approvers and would have %d; add somebody, or lower it: hub keys threshold %s 1"
              .formatted(role, threshold, keys.size(), role));
    }
    var roleKeys = RoleKeys.of(threshold, keys.stream().map(ReleaseKey::ofEd25519).toList());
    delegations.add(new Delegation(role, roleKeys, true, paths));
  }
}
