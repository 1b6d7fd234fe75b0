package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cell of the grid (网格): buildings that one officer looks after.
 *
 * @param id {@code [a-z0-9-]{1,64}}, unique on its map
 * @param buildings their ids, at least one
 * @param officer who is responsible (片区专员); a cell without is refused
 * @param phone the officer's office phone
 */
public record Cell(String id, Text name, List<String> buildings, Text officer, String phone) {
  /** Checks that somebody is responsible and can be reached. */
  public Cell {
    Ids.check(id);
    name.atMost(30, "name");
    if (officer.isBlank()) {
      throw new InvalidField("officer", "is missing: every cell names who is responsible");
    }
    officer.atMost(30, "officer");
    if (phone.isBlank()) {
      throw new InvalidField("phone", "is missing: the officer's office phone");
    }
    PublicText.phone("phone", phone);
    if (buildings.isEmpty()) {
      throw new InvalidField("buildings", "is empty");
    }
    buildings = List.copyOf(buildings);
  }

  static Cell read(Fields fields) {
    return new Cell(
        fields.string("id", 64),
        fields.text("name"),
        fields.texts("buildings").stream().map(Text::zh).toList(),
        fields.text("officer"),
        fields.string("phone", 40));
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    JsonForm.putText(fields, "name", name);
    var array = fields.putArray("buildings");
    buildings.forEach(array::add);
    JsonForm.putText(fields, "officer", officer);
    fields.put("phone", phone);
  }
}
