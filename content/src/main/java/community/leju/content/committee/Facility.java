package community.leju.content.committee;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of 四室两站两栏, or something else that residents use. Two may share a room (一室多用).
 *
 * @param name what it is called here, such as 老娘舅调解室
 * @param where in plain words, such as 一楼进门左手边
 * @param room the id of its room on a floor plan
 */
public record Facility(Kind kind, Text name, Text where, Optional<String> room) {
  private static final Pattern ROOM = Pattern.compile("[a-z0-9-]{1,64}");

  /** What the policy lists: four rooms, two stations, two boards. */
  public enum Kind {
    OFFICE,
    MEDIATION_ROOM,
    DELIBERATION_ROOM,
    ACTIVITY_ROOM,
    SERVICE_STATION,
    VOLUNTEER_STATION,
    DISCLOSURE_BOARD,
    PUBLICITY_BOARD,
    OTHER;

    /** In documents and packs, such as {@code mediation-room}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key().equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(key));
    }
  }

  /** Checks lengths and the room's id. */
  public Facility {
    name.atMost(40, "name");
    where.atMost(120, "where");
    if (room.isPresent() && !ROOM.matcher(room.get()).matches()) {
      throw new InvalidField("room", "must be a room's id: 1 to 64 of a-z, 0-9 and '-'");
    }
  }

  static Facility read(Fields fields) {
    return new Facility(
        fields.parsed(
            "kind",
            Kind::of,
            "office, mediation-room, deliberation-room, activity-room, service-station,"
                + " volunteer-station, disclosure-board, publicity-board or other",
            Kind.OTHER),
        fields.text("name"),
        fields.text("where"),
        fields.stringIfAny("room", 64));
  }

  void write(ObjectNode fields) {
    fields.put("kind", kind.key());
    JsonForm.putText(fields, "name", name);
    JsonForm.putText(fields, "where", where);
    room.ifPresent(id -> fields.put("room", id));
  }
}
