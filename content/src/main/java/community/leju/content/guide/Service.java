package community.leju.content.guide;

import community.leju.content.item.Fields;
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
 * A service item (服务事项).
 *
 * @param summary one plain sentence: what it is for
 * @param materials what to bring, one a line
 * @param where the window
 * @param timeLimit how long it takes, in plain words
 * @param booking when it can be booked; empty where nobody need book
 */
public record Service(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    List<Text> materials,
    Text where,
    Text timeLimit,
    Optional<BookingHours> booking)
    implements Item {
  public static final Kind<Service> KIND =
      new Kind<>("service", 1, Service.class, Service::read, Service::write);

  @Override
  public List<Text> words() {
    return Stream.concat(materials.stream(), Stream.of(where, timeLimit)).toList();
  }

  private static Service read(ItemRef ref, Posting posting, Fields fields) {
    return new Service(
        ref,
        posting,
        fields.text("title"),
        fields.text("summary"),
        fields.texts("materials"),
        fields.text("where"),
        fields.textIfAny("timeLimit"),
        fields.object("booking", BookingHours::read));
  }

  private static void write(Service service, ObjectNode fields) {
    JsonForm.putText(fields, "title", service.title);
    JsonForm.putText(fields, "summary", service.summary);
    JsonForm.putTexts(fields, "materials", service.materials);
    JsonForm.putText(fields, "where", service.where);
    JsonForm.putTextIfAny(fields, "timeLimit", service.timeLimit);
    service.booking.ifPresent(hours -> hours.write(fields.putObject("booking")));
  }
}
