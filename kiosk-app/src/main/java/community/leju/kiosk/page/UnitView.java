package community.leju.kiosk.page;

import java.util.List;

/**
 * One unit of an organisation.
 *
 * @param way from the root to this unit, which has no link
 * @param about may be empty
 * @param picture where the whole chart is
 * @param children the units below it, and the sub-committees at the root
 */
public record UnitView(
    List<Link> way,
    String name,
    String about,
    String picture,
    List<PersonCard> people,
    List<Group> children,
    String posting) {
  /** A name that leads somewhere; nowhere where the path is empty. */
  public record Link(String path, String name) {}

  /**
   * Somebody in the unit.
   *
   * @param portrait safe HTML
   */
  public record PersonCard(String path, String portrait, String name, String post, String where) {}

  /** Cards under a heading. */
  public record Group(String heading, List<Card> cards) {}

  /** A unit or a sub-committee. */
  public record Card(String path, String name, String about, String size) {}
}
