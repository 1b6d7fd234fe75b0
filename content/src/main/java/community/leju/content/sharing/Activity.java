package community.leju.content.sharing;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/** What goes on at a neighbour point, and when. */
public record Activity(Text name, Text when) {
  /** Checks the texts. */
  public Activity {
    PublicText.line("name", name);
    PublicText.line("when", when);
  }

  static Activity read(Fields fields) {
    return new Activity(fields.text("name"), fields.text("when"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "name", name);
    JsonForm.putText(fields, "when", when);
  }
}
