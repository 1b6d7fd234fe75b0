package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service item (服务事项). What is blank or empty is not known, and left out on screens.
 *
 * @param summary one plain sentence: what it is for
 * @param category a word of the street's own for the chip, such as 养老
 * @param content what is done here and what is not, in plain lines
 * @param who who qualifies, one condition a line
 * @param materials what to bring, one a line
 * @param where the window
 * @param fee in plain words; 免费 where it costs nothing
 * @param timeLimit how long it takes, in plain words
 * @param promise what the office undertakes (服务承诺)
 * @param basis titles of laws and rules, with their numbers
 * @param booking when it can be booked; empty where nobody need book
 * @param flow the chart of its steps
 */
public record Service(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text category,
    Text content,
    List<Text> who,
    List<Material> materials,
    Text where,
    Text fee,
    Text timeLimit,
    Text promise,
    List<Text> basis,
    Optional<BookingHours> booking,
    Optional<Flow> flow)
    implements Item {
  public static final int MOST_TITLE_CHARS = 120;
  public static final int MOST_CATEGORY_CHARS = 12;
  public static final int MOST_TEXT_CHARS = 1_000;
  public static final int MOST_LINES = 40;

  public static final Kind<Service> KIND =
      new Kind<>("service", 2, Service.class, Service::read, Service::write);

  private static final Text NOTHING = Text.of("");

  /** Checks lengths and counts. */
  public Service {
    Lengths.check("title", title, MOST_TITLE_CHARS);
    Lengths.check("summary", summary, MOST_TEXT_CHARS);
    Lengths.check("category", category, MOST_CATEGORY_CHARS);
    Lengths.check("content", content, MOST_TEXT_CHARS);
    Lengths.check("where", where, MOST_TEXT_CHARS);
    Lengths.check("fee", fee, MOST_TEXT_CHARS);
    Lengths.check("timeLimit", timeLimit, MOST_TEXT_CHARS);
    Lengths.check("promise", promise, MOST_TEXT_CHARS);
    Lengths.check("who", who, MOST_LINES);
    Lengths.check("materials", materials, MOST_LINES);
    Lengths.check("basis", basis, MOST_LINES);
    for (int i = 0; i < who.size(); i++) {
      Lengths.check("who/" + i, who.get(i), MOST_TEXT_CHARS);
    }
    for (int i = 0; i < basis.size(); i++) {
      Lengths.check("basis/" + i, basis.get(i), MOST_TEXT_CHARS);
    }
    if (title.isBlank()) {
      throw new InvalidField("title", "is missing");
    }
    who = List.copyOf(who);
    materials = List.copyOf(materials);
    basis = List.copyOf(basis);
  }

  /** A service of which only what version 1 had is known. */
  public Service(
      ItemRef ref,
      Posting posting,
      Text title,
      Text summary,
      List<Text> materials,
      Text where,
      Text timeLimit,
      Optional<BookingHours> booking) {
    this(
        ref,
        posting,
        title,
        summary,
        NOTHING,
        NOTHING,
        List.of(),
        materials.stream().map(Material::of).toList(),
        where,
        NOTHING,
        timeLimit,
        NOTHING,
        List.of(),
        booking,
        Optional.empty());
  }

  /** The same service with another chart: laid out, or none. */
  public Service with(Optional<Flow> chart) {
    return new Service(
        ref, posting, title, summary, category, content, who, materials, where, fee, timeLimit,
        promise, basis, booking, chart);
  }

  @Override
  public List<Text> words() {
    var words = new ArrayList<Text>(List.of(category, content, where, fee));
    words.addAll(who);
    materials.forEach(material -> words.add(material.text()));
    words.addAll(basis);
    flow.ifPresent(chart -> chart.nodes().forEach(node -> words.add(node.text())));
    return words.stream().filter(text -> !text.isBlank()).toList();
  }

  private static Service read(ItemRef ref, Posting posting, Fields fields) {
    return new Service(
        ref,
        posting,
        fields.text("title"),
        fields.text("summary"),
        fields.textIfAny("category"),
        fields.textIfAny("content"),
        fields.texts("who"),
        Material.read(fields, "materials"),
        fields.text("where"),
        fields.textIfAny("fee"),
        fields.textIfAny("timeLimit"),
        fields.textIfAny("promise"),
        fields.texts("basis"),
        fields.object("booking", BookingHours::read),
        fields.object("flow", Flow::read));
  }

  private static void write(Service service, ObjectNode fields) {
    JsonForm.putText(fields, "title", service.title);
    JsonForm.putText(fields, "summary", service.summary);
    JsonForm.putTextIfAny(fields, "category", service.category);
    JsonForm.putTextIfAny(fields, "content", service.content);
    putTextsIfAny(fields, "who", service.who);
    Material.write(fields.putArray("materials"), service.materials);
    JsonForm.putText(fields, "where", service.where);
    JsonForm.putTextIfAny(fields, "fee", service.fee);
    JsonForm.putTextIfAny(fields, "timeLimit", service.timeLimit);
    JsonForm.putTextIfAny(fields, "promise", service.promise);
    putTextsIfAny(fields, "basis", service.basis);
    service.booking.ifPresent(hours -> hours.write(fields.putObject("booking")));
    service.flow.ifPresent(chart -> chart.write(fields.putObject("flow")));
  }

  private static void putTextsIfAny(ObjectNode fields, String name, List<Text> texts) {
    if (!texts.isEmpty()) {
      JsonForm.putTexts(fields, name, texts);
    }
  }
}
