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
 * What a unit of the neighbourhood opens to residents (共建共享): a school's field, a bank's meeting
 * room.
 *
 * @param summary what it is, one sentence
 * @param owner the unit that opens it
 * @param conditions what one has to keep to, one a line
 * @param phone the owner's office phone
 */
public record SharedResource(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text owner,
    Text place,
    Text hours,
    List<Text> conditions,
    String phone)
    implements Item {
  public static final int MOST_CONDITIONS = 12;

  public static final Kind<SharedResource> KIND =
      new Kind<>(
          "shared-resource", 1, SharedResource.class, SharedResource::read, SharedResource::write);

  /** Checks lengths, counts, and that nobody's own number is in it. */
  public SharedResource {
    PublicText.title(title);
    PublicText.line("summary", summary);
    PublicText.line("owner", owner);
    PublicText.line("place", place);
    PublicText.line("hours", hours);
    PublicText.lines("conditions", MOST_CONDITIONS, conditions);
    PublicText.phone("phone", phone);
    conditions = List.copyOf(conditions);
  }

  @Override
  public List<Text> words() {
    return Stream.concat(Stream.of(owner, place, hours), conditions.stream()).toList();
  }

  private static SharedResource read(ItemRef ref, Posting posting, Fields fields) {
    return new SharedResource(
        ref,
        posting,
        fields.text("title"),
        fields.text("summary"),
        fields.text("owner"),
        fields.text("place"),
        fields.text("hours"),
        fields.texts("conditions"),
        fields.string("phone", 40));
  }

  private static void write(SharedResource resource, ObjectNode fields) {
    JsonForm.putText(fields, "title", resource.title);
    JsonForm.putText(fields, "summary", resource.summary);
    JsonForm.putText(fields, "owner", resource.owner);
    JsonForm.putText(fields, "place", resource.place);
    JsonForm.putText(fields, "hours", resource.hours);
    JsonForm.putTexts(fields, "conditions", resource.conditions);
    fields.put("phone", resource.phone);
  }
}
