package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A storey of the committee's house (平面图).
 *
 * @param storey such as 一楼
 * @param here where this kiosk stands; empty where there is none on this storey
 */
public record FloorPlan(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text storey,
    Sheet sheet,
    List<Room> rooms,
    List<Door> doors,
    List<Landmark> landmarks,
    Optional<Point> here)
    implements Item {
  public static final int MOST_ROOMS = 80;
  public static final int MOST_DOORS = 200;

  public static final Kind<FloorPlan> KIND =
      new Kind<>("floor-plan", 1, FloorPlan.class, FloorPlan::read, FloorPlan::write);

  /** Checks that everything is on the sheet, every room once and none over another. */
  public FloorPlan {
    title.atMost(60, "title");
    summary.atMost(200, "summary");
    storey.atMost(20, "storey");
    Ids.checkAll(rooms.stream().map(Room::id).toList(), "rooms", MOST_ROOMS);
    if (doors.size() > MOST_DOORS) {
      throw new InvalidField("doors", "more than " + MOST_DOORS);
    }
    for (int i = 0; i < rooms.size(); i++) {
      sheet.check(rooms.get(i).shape(), "rooms/" + i + "/shape");
    }
    for (int i = 0; i < doors.size(); i++) {
      sheet.check(doors.get(i).gap(), "doors/" + i + "/gap");
    }
    Landmark.check(landmarks, sheet);
    here.ifPresent(point -> sheet.check(point, "here"));
    rooms = List.copyOf(rooms);
    refuseOverlaps(rooms);
    doors = List.copyOf(doors);
    landmarks = List.copyOf(landmarks);
  }

  private static void refuseOverlaps(List<Room> rooms) {
    Overlaps.refuse(
        rooms.stream().map(Room::shape).toList(), "rooms", i -> rooms.get(i).name().zh());
  }

  @Override
  public List<Text> words() {
    return Stream.concat(
            rooms.stream().flatMap(room -> Stream.of(room.name(), room.use())),
            landmarks.stream().map(Landmark::name))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static FloorPlan read(ItemRef ref, Posting posting, Fields fields) {
    return new FloorPlan(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("summary"),
        fields.text("storey"),
        Sheet.read(fields),
        fields.list("rooms", Room::read),
        fields.list("doors", Door::read),
        Landmark.readAll(fields),
        GridMap.here(fields));
  }

  private static void write(FloorPlan plan, ObjectNode fields) {
    JsonForm.putText(fields, "title", plan.title);
    JsonForm.putTextIfAny(fields, "summary", plan.summary);
    JsonForm.putText(fields, "storey", plan.storey);
    plan.sheet.write(fields);
    plan.here.ifPresent(point -> fields.put("here", point.toString()));
    var rooms = fields.putArray("rooms");
    plan.rooms.forEach(room -> room.write(rooms.addObject()));
    if (!plan.doors.isEmpty()) {
      var doors = fields.putArray("doors");
      plan.doors.forEach(door -> door.write(doors.addObject()));
    }
    Landmark.writeAll(plan.landmarks, fields);
  }
}
