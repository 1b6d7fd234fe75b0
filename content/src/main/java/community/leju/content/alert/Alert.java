package community.leju.content.alert;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that every screen of the street says at once (OASIS CAP 1.2 for the severity). Without
 * a kind's folder or a committee: its document is {@code alert/<id>.json}, signed by one officer.
 *
 * @param id {@code [a-z0-9-]{1,64}}
 * @param title what it is, at most {@link #MOST_TITLE_CHARS} characters
 * @param happened what happened, in plain words
 * @param steps what to do, in order, 1 to {@link #MOST_STEPS}
 * @param assembly where to go; may be blank
 * @param phone whom to call; may be empty
 * @param issuer the office that says it
 * @param approver the officer who published it; empty before
 * @param validUntil at most {@link #LONGEST} after {@code validFrom}: an alarm that stays is none
 * @param drill whether it is a drill (演练), which every screen says first
 */
public record Alert(
    String id,
    Severity severity,
    Text title,
    Text happened,
    List<Text> steps,
    Text assembly,
    String phone,
    Text issuer,
    String approver,
    Instant validFrom,
    Instant validUntil,
    boolean drill) {
  public static final String KIND = "alert";
  public static final int FORMAT_VERSION = 1;
  public static final int MOST_TITLE_CHARS = 40;
  public static final int MOST_STEPS = 8;
  public static final int MOST_STEP_CHARS = 80;
  public static final Duration LONGEST = Duration.ofDays(3);

  /** The most severe first; of the same severity the newest. */
  public static final Comparator<Alert> BY_SEVERITY =
      Comparator.comparing(Alert::severity)
          .thenComparing(Comparator.comparing(Alert::validFrom).reversed())
          .thenComparing(Alert::id);

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern PATH = Pattern.compile("alert/([a-z0-9-]{1,64})\\.json");

  /** Checks lengths, counts and the time that it lasts. */
  public Alert {
    if (!ID.matcher(id).matches()) {
      throw new InvalidField("id", "'" + id + "' must be 1 to 64 of a-z, 0-9 and '-'");
    }
    PublicText.title(title);
    if (title.zh().length() > MOST_TITLE_CHARS) {
      throw new InvalidField("title", "is longer than " + MOST_TITLE_CHARS + " characters");
    }
    PublicText.line("happened", happened);
    PublicText.line("assembly", assembly);
    PublicText.line("issuer", issuer);
    PublicText.phone("phone", phone);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new InvalidField("steps", "must be 1 to " + MOST_STEPS);
    }
    for (int i = 0; i < steps.size(); i++) {
      PublicText.check("steps/" + i, 2 * MOST_STEP_CHARS, steps.get(i));
      if (steps.get(i).isBlank() || steps.get(i).zh().length() > MOST_STEP_CHARS) {
        throw new InvalidField("steps/" + i, "must be 1 to " + MOST_STEP_CHARS + " characters");
      }
    }
    if (!validUntil.isAfter(validFrom)) {
      throw new InvalidField("validUntil", "must be after validFrom");
    }
    if (validUntil.isAfter(validFrom.plus(LONGEST))) {
      throw new InvalidField("validUntil", "is more than 72 hours after validFrom");
    }
    steps = List.copyOf(steps);
  }

  /** Whether screens show it at that instant. */
  public boolean isLiveAt(Instant now) {
    return !now.isBefore(validFrom) && now.isBefore(validUntil);
  }

  public Alert approvedBy(String name) {
    return new Alert(
        id,
        severity,
        title,
        happened,
        steps,
        assembly,
        phone,
        issuer,
        name,
        validFrom,
        validUntil,
        drill);
  }

  /** The path of its document in a release. */
  public String targetPath() {
    return targetPath(id);
  }

  /** The path of an alert's document in a release. */
  public static String targetPath(String id) {
    return KIND + "/" + id + ".json";
  }

  /** The id that a target path spells, or empty where it names something else. */
  public static Optional<String> idOfTargetPath(String path) {
    return Optional.of(PATH.matcher(path)).filter(Matcher::matches).map(match -> match.group(1));
  }

  /**
   * Reads a document as a release carries it.
   *
   * @throws InvalidDocument with every problem
   */
  public static Alert read(String id, ObjectNode document) {
    return Fields.readDocument(document, fields -> read(id, fields));
  }

  /** As {@link #read(String, ObjectNode)}; a field that no rule knows is a problem too. */
  public static Alert readStrictly(String id, ObjectNode document) {
    return Fields.readDocumentStrictly(document, fields -> read(id, fields));
  }

  private static Alert read(String id, Fields fields) {
    fields.skip("kind", "formatVersion", "id");
    return new Alert(
        id,
        fields.parsed(
            "severity", Severity::of, "extreme, severe, moderate or minor", Severity.MINOR),
        fields.text("title"),
        fields.text("happened"),
        fields.texts("steps"),
        fields.textIfAny("assembly"),
        fields.stringIfAny("phone", 40).orElse(""),
        fields.text("issuer"),
        fields.stringIfAny("approver", 100).orElse(""),
        fields.instant("validFrom"),
        fields.instant("validUntil"),
        fields.flag("drill", false));
  }

  /** The document. */
  public ObjectNode toJson() {
    var fields = JsonNodeFactory.instance.objectNode();
    fields.put("kind", KIND).put("formatVersion", FORMAT_VERSION).put("id", id);
    fields.put("severity", severity.key());
    JsonForm.putText(fields, "title", title);
    JsonForm.putText(fields, "happened", happened);
    JsonForm.putTexts(fields, "steps", steps);
    JsonForm.putTextIfAny(fields, "assembly", assembly);
    fields.put("phone", phone);
    JsonForm.putText(fields, "issuer", issuer);
    fields.put("approver", approver);
    fields.put("validFrom", validFrom.toString()).put("validUntil", validUntil.toString());
    fields.put("drill", drill);
    return fields;
  }
}
