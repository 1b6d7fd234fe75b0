package community.leju.content.committee;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import tools.jackson.databind.node.ObjectNode;

/**
 * How large a committee's rooms are, in whole square metres.
 *
 * @param area all of them; the policy asks for {@link #EXPECTED_AREA}
 * @param openOffice the open counter hall; the policy asks for {@link #EXPECTED_OPEN_OFFICE}
 */
public record Premises(int area, int openOffice) {
  public static final int EXPECTED_AREA = 640;
  public static final int EXPECTED_OPEN_OFFICE = 30;

  private static final int MOST = 20_000;

  /** Refuses a hall that is larger than the house. */
  public Premises {
    if (openOffice > area) {
      throw new InvalidField("openOffice", openOffice + " of " + area + " square metres");
    }
  }

  public boolean isAreaEnough() {
    return area >= EXPECTED_AREA;
  }

  public boolean isOpenOfficeEnough() {
    return openOffice >= EXPECTED_OPEN_OFFICE;
  }

  static Premises read(Fields fields) {
    return new Premises(fields.integer("area", 1, MOST), fields.integer("openOffice", 0, MOST));
  }

  void write(ObjectNode fields) {
    fields.put("area", area).put("openOffice", openOffice);
  }
}
