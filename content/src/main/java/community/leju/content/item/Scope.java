package community.leju.content.item;

import java.util.regex.Pattern;

/**
 * Whose content it is, and the name of the release role that signs it.
 *
 * @param value {@code street}, or a committee's 12-digit division code
 */
public record Scope(String value) {
  /** The street's own scope. */
  public static final Scope STREET = new Scope("street");

  private static final Pattern COMMITTEE = Pattern.compile("[0-9]{12}");

  /** Refuses anything but the two forms. */
  public Scope {
    if (!value.equals("street") && !COMMITTEE.matcher(value).matches()) {
      throw new InvalidField("scope", "'" + value + "' is neither 'street' nor a 12-digit code");
    }
  }

  public boolean isStreet() {
    return value.equals("street");
  }

  /** The prefix that this scope's role may sign. */
  public String pathPrefix() {
    return value + "/";
  }

  @Override
  public String toString() {
    return value;
  }
}
