package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * A building of an estate.
 *
 * @param id {@code [a-z0-9-]{1,64}}, unique on its map
 * @param name its number as people say it, such as 12号楼
 * @param households 0 for one where nobody lives
 * @param about more in plain words, such as its storeys; may be blank
 */
public record Building(String id, Text name, Outline shape, int households, Text about) {
  /** Checks shapes and lengths. */
  public Building {
    Ids.check(id);
    name.atMost(30, "name");
    about.atMost(300, "about");
  }

  static Building read(Fields fields) {
    return new Building(
        fields.string("id", 64),
        fields.text("name"),
        Outline.shape(fields, "shape"),
        fields.integer("households", 0, 5_000),
        fields.textIfAny("about"));
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    JsonForm.putText(fields, "name", name);
    fields.put("shape", shape.toString());
    fields.put("households", households);
    JsonForm.putTextIfAny(fields, "about", about);
  }
}
