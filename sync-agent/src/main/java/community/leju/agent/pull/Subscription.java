package community.leju.agent.pull;

import community.leju.content.item.Scope;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which committees' content a kiosk carries. The street's, the alerts and its own are always among
 * it.
 */
public sealed interface Subscription {
  /** Its own committee only. */
  record Own() implements Subscription {}

  /** Every committee that the release delegates to, also those that come later. */
  record All() implements Subscription {}

  /** Its own and these. */
  record Some(Set<Scope> committees) implements Subscription {
    /** Copies the set; its order is that of the setting. */
    public Some {
      committees = Collections.unmodifiableSet(new LinkedHashSet<>(committees));
    }
  }

  /** More would be another street. */
  int MOST_COMMITTEES = 60;

  /**
   * Reads {@code own}, {@code all}, or codes with commas between.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  static Subscription parse(String setting) {
    var text = setting.strip();
    return switch (text) {
      case "own" -> new Own();
      case "all" -> new All();
      default -> some(text);
    };
  }

  private static Subscription some(String text) {
    var committees = new LinkedHashSet<Scope>();
    for (var code : text.split(",", -1)) {
      if (!isCommittee(code.strip())) {
        throw new IllegalArgumentException(code);
      }
      committees.add(new Scope(code.strip()));
    }
    if (committees.size() > MOST_COMMITTEES) {
      throw new IllegalArgumentException("more than " + MOST_COMMITTEES);
    }
    return new Some(committees);
  }

  /**
   * The release's roles to follow, in order: the first that signs a path is believed.
   *
   * @param offered the roles that the release delegates to
   */
  default List<String> roles(Scope own, List<String> offered) {
    var roles = new LinkedHashSet<>(List.of("street", "alert", own.value()));
    switch (this) {
      case Own _ -> {}
      case All _ -> offered.stream().filter(Subscription::isCommittee).forEach(roles::add);
      case Some(var committees) -> committees.forEach(one -> roles.add(one.value()));
    }
    return List.copyOf(roles);
  }

  private static boolean isCommittee(String role) {
    return role.length() == 12 && role.chars().allMatch(Character::isDigit);
  }
}
