package community.leju.content.rulebook;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.PlainText;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * One text of the rulebook (七项制度, 居民公约, 自治章程). It falls into chapters at its second-level headings.
 *
 * @param version 1 to 999, one more each time it is adopted anew
 * @param adoptedBy whose decision it was, such as 居民代表会议
 * @param filedOn the day it was filed with the street; empty where that is not asked for
 * @param filedWith where it was filed; may be blank
 * @param earlier the versions before, the newest first
 * @param body HTML; whoever shows it cleans it last
 */
public record Rulebook(
    ItemRef ref,
    Posting posting,
    RuleType type,
    Text title,
    Text summary,
    int version,
    LocalDate adoptedOn,
    Text adoptedBy,
    Optional<LocalDate> filedOn,
    Text filedWith,
    List<Version> earlier,
    Text body)
    implements Item {
  public static final int MOST_CHAPTERS = 60;
  public static final int MOST_EARLIER = 50;

  public static final Kind<Rulebook> KIND =
      new Kind<>("rulebook", 1, Rulebook.class, Rulebook::read, Rulebook::write);

  /** Checks dates, versions and chapters. */
  public Rulebook {
    PublicText.title(title);
    PublicText.line("summary", summary);
    PublicText.line("adoptedBy", adoptedBy);
    PublicText.line("filedWith", filedWith);
    PublicText.check("body", Text.MOST_CHARS, body);
    PublicText.most("earlier", MOST_EARLIER, earlier);
    if (filedOn.filter(adoptedOn::isAfter).isPresent()) {
      throw new InvalidField("filedOn", "is before adoptedOn");
    }
    for (var before : earlier) {
      if (before.number() >= version || before.adoptedOn().isAfter(adoptedOn)) {
        throw new InvalidField("earlier", "must have smaller numbers and earlier days");
      }
    }
    checkChapters(body);
    earlier = List.copyOf(earlier);
  }

  private static void checkChapters(Text body) {
    int chapters = Chapter.Parts.of(body.zh()).titles().size();
    if (chapters < 1 || chapters > MOST_CHAPTERS) {
      throw new InvalidField(
          "body", "needs 1 to " + MOST_CHAPTERS + " chapters, each under a heading '## …'");
    }
    if (body.en() != null && Chapter.Parts.of(body.en()).titles().size() != chapters) {
      throw new InvalidField("body", "the English has not as many chapters as the Chinese");
    }
  }

  /** What stands before the first chapter; may be blank. */
  public Text preamble() {
    return new Text(
        Chapter.Parts.of(body.zh()).preamble(),
        body.en() == null ? null : Chapter.Parts.of(body.en()).preamble());
  }

  /** The chapters, in order; at least one. */
  public List<Chapter> chapters() {
    var zh = Chapter.Parts.of(body.zh());
    var en = body.en() == null ? null : Chapter.Parts.of(body.en());
    var chapters = new ArrayList<Chapter>();
    for (int i = 0; i < zh.titles().size(); i++) {
      chapters.add(
          new Chapter(
              new Text(zh.titles().get(i), en == null ? null : en.titles().get(i)),
              new Text(zh.bodies().get(i), en == null ? null : en.bodies().get(i))));
    }
    return chapters;
  }

  @Override
  public List<Text> words() {
    return List.of(adoptedBy, PlainText.of(body));
  }

  private static Rulebook read(ItemRef ref, Posting posting, Fields fields) {
    return new Rulebook(
        ref,
        posting,
        fields.parsed("type", RuleType::of, "covenant, charter, meeting, …", RuleType.MEETING),
        fields.text("title"),
        fields.textIfAny("summary"),
        fields.integer("version", 1, Version.MOST),
        Days.read(fields, "adoptedOn"),
        fields.text("adoptedBy"),
        Days.readIfAny(fields, "filedOn"),
        fields.textIfAny("filedWith"),
        fields.list("earlier", Version::read),
        fields.text("body"));
  }

  private static void write(Rulebook rules, ObjectNode fields) {
    fields.put("type", rules.type.key());
    JsonForm.putText(fields, "title", rules.title);
    JsonForm.putTextIfAny(fields, "summary", rules.summary);
    fields.put("version", rules.version).put("adoptedOn", rules.adoptedOn.toString());
    JsonForm.putText(fields, "adoptedBy", rules.adoptedBy);
    rules.filedOn.ifPresent(day -> fields.put("filedOn", day.toString()));
    JsonForm.putTextIfAny(fields, "filedWith", rules.filedWith);
    if (!rules.earlier.isEmpty()) {
      var earlier = fields.putArray("earlier");
      rules.earlier.forEach(version -> version.write(earlier.addObject()));
    }
    JsonForm.putText(fields, "body", rules.body);
  }
}
