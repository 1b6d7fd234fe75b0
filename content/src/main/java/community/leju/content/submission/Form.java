package community.leju.content.submission;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a resident reads and agrees to before the first personal field, shipped as the signed target
 * {@code forms/<id>.json}. The version agreed to goes with the submission.
 *
 * @param notice what for, which fields, how long, whose rights, whom to ask, the counter instead
 */
public record Form(String id, int version, Text title, List<Notice> notice) {
  /** The name in documents and packs. */
  public static final String KIND = "form";

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  /** One paragraph of the notice. */
  public record Notice(Text heading, Text body) {}

  /** Refuses a form without a notice. */
  public Form {
    if (!ID.matcher(id).matches()) {
      throw new InvalidField("id", "must be 1 to 64 of a-z, 0-9 and '-'");
    }
    if (notice.isEmpty()) {
      throw new InvalidField("notice", "is empty: a resident must read what is done with the data");
    }
    notice = List.copyOf(notice);
  }

  /** The path of its target. */
  public static String targetPath(String id) {
    return "forms/" + id + ".json";
  }

  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("kind", KIND).put("formatVersion", 1).put("id", id).put("version", version);
    JsonForm.putText(json, "title", title);
    var lines = json.putArray("notice");
    notice.forEach(line -> {
      var entry = lines.addObject();
      JsonForm.putText(entry, "heading", line.heading());
      JsonForm.putText(entry, "body", line.body());
    });
    return json;
  }

  /**
   * Reads a form's document.
   *
   * @throws community.leju.content.item.InvalidDocument with every problem
   */
  public static Form read(ObjectNode document) {
    return Fields.readDocument(document, Form::read);
  }

  /** Reads a form's fields. */
  public static Form read(Fields fields) {
    fields.skip("kind", "formatVersion");
    return new Form(
        fields.string("id", 64),
        fields.integer("version", 1, 1_000_000),
        fields.text("title"),
        fields.list("notice", one -> new Notice(one.text("heading"), one.text("body"))));
  }
}
