package community.leju.content.sharing;

import community.leju.content.item.Fields;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place where neighbours meet (睦邻点).
 *
 * @param phone the committee's, never the host's own; may be empty
 */
public record NeighbourPoint(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text place,
    Text hours,
    List<Activity> activities,
    String phone)
    implements Item {
  public static final int MOST_ACTIVITIES = 20;

  public static final Kind<NeighbourPoint> KIND =
      new Kind<>(
          "neighbour-point", 1, NeighbourPoint.class, NeighbourPoint::read, NeighbourPoint::write);

  /** Checks lengths, counts, and that nobody's own number is in it. */
  public NeighbourPoint {
    PublicText.title(title);
    PublicText.line("summary", summary);
    PublicText.line("place", place);
    PublicText.line("hours", hours);
    PublicText.most("activities", MOST_ACTIVITIES, activities);
    PublicText.phone("phone", phone);
    activities = List.copyOf(activities);
  }

  @Override
  public List<Text> words() {
    return Stream.concat(
            Stream.of(place, hours),
            activities.stream().flatMap(one -> Stream.of(one.name(), one.when())))
        .toList();
  }

  private static NeighbourPoint read(ItemRef ref, Posting posting, Fields fields) {
    return new NeighbourPoint(
        ref,
        posting,
        fields.text("title"),
        fields.text("summary"),
        fields.text("place"),
        fields.text("hours"),
        fields.list("activities", Activity::read),
        fields.stringIfAny("phone", 40).orElse(""));
  }

  private static void write(NeighbourPoint point, ObjectNode fields) {
    JsonForm.putText(fields, "title", point.title);
    JsonForm.putText(fields, "summary", point.summary);
    JsonForm.putText(fields, "place", point.place);
    JsonForm.putText(fields, "hours", point.hours);
    var activities = fields.putArray("activities");
    point.activities.forEach(one -> one.write(activities.addObject()));
    if (!point.phone.isEmpty()) {
      fields.put("phone", point.phone);
    }
  }
}
