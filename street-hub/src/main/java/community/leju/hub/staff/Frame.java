package community.leju.hub.staff;

import community.leju.hub.web.Assets;
import community.leju.hub.web.Say;
import java.util.List;
import java.util.Optional;

/**
 * What every page of the console has around it.
 *
 * @param street the street's name
 * @param csrf the token that each form sends back
 * @param here the address of this page, for the language switch
 * @param flash what the last action has to say
 */
public record Frame(
    Assets assets,
    Say say,
    String street,
    Optional<Account> account,
    String csrf,
    String here,
    List<Place> places,
    Optional<Flash> flash) {
  /**
   * One entry of the navigation.
   *
   * @param waiting how many things there want somebody; 0 for none
   */
  public record Place(String address, String title, boolean current, int waiting) {}

  /** A word about what was done, or about what went wrong. */
  public record Flash(boolean problem, String sentence) {}
}
