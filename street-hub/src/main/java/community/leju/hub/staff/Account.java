package community.leju.hub.staff;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Scope;
import java.util.regex.Pattern;

/**
 * A member of staff.
 *
 * @param login {@code [a-z0-9.-]{2,40}}
 * @param name as colleagues know it, 1 to 40 characters
 * @param scope the street's accounts reach every committee, a committee's only their own
 */
public record Account(long id, String login, String name, Role role, Scope scope) {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9.-]{2,40}");
  private static final int MOST_NAME_CHARS = 40;

  /** Checks login and name. */
  public Account {
    if (!LOGIN.matcher(login).matches()) {
      throw new InvalidField("login", "must be 2 to 40 of a-z, 0-9, '.' and '-'");
    }
    if (name.isBlank() || name.length() > MOST_NAME_CHARS) {
      throw new InvalidField("name", "must be 1 to " + MOST_NAME_CHARS + " characters");
    }
  }

  /** Alerts are the street's own; a committee's kiosks ring at its desk, not at the street's. */
  public boolean may(Permission permission) {
    return role.may(permission)
        && (permission != Permission.ALERT || scope.isStreet())
        && (permission != Permission.CALLS || !scope.isStreet());
  }

  public boolean covers(Scope other) {
    return scope.isStreet() || scope.equals(other);
  }
}
