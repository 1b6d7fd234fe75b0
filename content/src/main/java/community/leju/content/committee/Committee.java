package community.leju.content.committee;

import community.leju.content.item.Fields;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.PlainText;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A residents' committee's profile. Its scope is its code.
 *
 * @param title its name
 * @param boundary which roads and lanes it covers
 * @param households 0 to 100,000; about 1,500 is meant, over 3,000 is too many
 * @param occupancyPercent 0 to 100; below 30 the committee is preparatory (筹建)
 * @param fictional true for samples, which say so on every page
 */
public record Committee(
    ItemRef ref,
    Posting posting,
    Text title,
    Text address,
    Text hours,
    String phone,
    Text boundary,
    int households,
    int occupancyPercent,
    Text introduction,
    boolean fictional)
    implements Item {
  public static final Kind<Committee> KIND =
      new Kind<>("committee", 1, Committee.class, Committee::read, Committee::write);

  @Override
  public Text summary() {
    return address;
  }

  @Override
  public List<Text> words() {
    return List.of(hours, Text.of(phone), boundary, PlainText.of(introduction));
  }

  public boolean isPreparatory() {
    return occupancyPercent < 30;
  }

  private static Committee read(ItemRef ref, Posting posting, Fields fields) {
    return new Committee(
        ref,
        posting,
        fields.text("name"),
        fields.text("address"),
        fields.text("hours"),
        fields.string("phone", 40),
        fields.text("boundary"),
        fields.integer("households", 0, 100_000),
        fields.integer("occupancyPercent", 0, 100),
        fields.textIfAny("introduction"),
        fields.flag("fictional", false));
  }

  private static void write(Committee committee, ObjectNode fields) {
    JsonForm.putText(fields, "name", committee.title);
    JsonForm.putText(fields, "address", committee.address);
    JsonForm.putText(fields, "hours", committee.hours);
    fields.put("phone", committee.phone);
    JsonForm.putText(fields, "boundary", committee.boundary);
    fields.put("households", committee.households);
    fields.put("occupancyPercent", committee.occupancyPercent);
    JsonForm.putTextIfAny(fields, "introduction", committee.introduction);
    fields.put("fictional", committee.fictional);
  }
}
