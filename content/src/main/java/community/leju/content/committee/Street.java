package community.leju.content.committee;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.ZoneId;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The street's profile.
 *
 * @param code the street's 9-digit division code
 * @param zone the zone of every civil date and time in the street
 */
public record Street(
    ItemRef ref,
    Posting posting,
    Text title,
    String code,
    ZoneId zone,
    String phone,
    boolean fictional)
    implements Item {
  public static final Kind<Street> KIND =
      new Kind<>("street", 1, Street.class, Street::read, Street::write);

  private static final Pattern CODE = Pattern.compile("[0-9]{9}");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Checks the code, the name and the phone. */
  public Street {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidField("code", "must be 9 digits");
    }
    PublicText.title(title);
    PublicText.phone("phone", phone);
  }

  private static Street read(ItemRef ref, Posting posting, Fields fields) {
    return new Street(
        ref,
        posting,
        fields.text("name"),
        fields.string("code", 9),
        fields.parsed("zone", ZoneId::of, "a time zone such as Asia/Shanghai", SHANGHAI),
        fields.string("phone", 40),
        fields.flag("fictional", false));
  }

  private static void write(Street street, ObjectNode fields) {
    JsonForm.putText(fields, "name", street.title);
    fields.put("code", street.code).put("zone", street.zone.getId());
    fields.put("phone", street.phone).put("fictional", street.fictional);
  }
}
