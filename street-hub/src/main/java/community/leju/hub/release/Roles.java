package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.Delegation;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RoleKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which role may sign which paths, and whose keys speak for it. */
final class Roles {
  static final String ALERT = "alert";

  private Roles() {}

  /**
   * The delegations of the targets role.
   *
   * @param approvers raw public keys by scope; the street's speak for every committee too, since a
   *     small one leaves its last stage to the street
   */
  static List<Delegation> delegations(List<Scope> scopes, Map<Scope, List<byte[]>> approvers) {
    var street = approvers.getOrDefault(Scope.STREET, List.of());
    var delegations = new ArrayList<Delegation>();
    add(delegations, Scope.STREET.value(), street, List.of("street/*/*", "keys/*", "forms/*"));
    add(delegations, ALERT, street, List.of("alert/*"));
    for (var scope : scopes) {
      if (!scope.isStreet()) {
        var keys = new ArrayList<>(approvers.getOrDefault(scope, List.of()));
        keys.addAll(street);
        add(delegations, scope.value(), keys, List.of(scope.pathPrefix() + "*/*"));
      }
    }
    return delegations;
  }

  private static void add(
      List<Delegation> into, String role, List<byte[]> keys, List<String> paths) {
    if (!keys.isEmpty()) {
      var roleKeys = RoleKeys.of(1, keys.stream().map(ReleaseKey::ofEd25519).toList());
      into.add(new Delegation(role, roleKeys, true, paths));
    }
  }
}
