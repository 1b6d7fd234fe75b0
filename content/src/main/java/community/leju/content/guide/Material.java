package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * One thing to bring.
 *
 * @param text what it is, at most {@link #MOST_CHARS} characters
 * @param note original or copy, and how many: 原件，1份; may be blank
 */
public record Material(Text text, Text note) {
  public static final int MOST_CHARS = 300;
  public static final int MOST_NOTE_CHARS = 100;

  /** Checks lengths. */
  public Material {
    Lengths.check("", text, MOST_CHARS);
    Lengths.check("note", note, MOST_NOTE_CHARS);
  }

  public static Material of(Text text) {
    return new Material(text, Text.of(""));
  }

  static List<Material> read(Fields fields, String name) {
    return fields.texts(name, (text, own) -> new Material(text, own.textIfAny("note")));
  }

  /** A text with one field more, so that version 1 documents are read as they stand. */
  static void write(ArrayNode into, List<Material> materials) {
    for (var material : materials) {
      var node = into.addObject().put("zh", material.text.zh());
      if (material.text.en() != null) {
        node.put("en", material.text.en());
      }
      JsonForm.putTextIfAny(node, "note", material.note);
    }
  }
}
