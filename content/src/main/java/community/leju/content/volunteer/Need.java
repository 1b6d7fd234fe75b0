package community.leju.content.volunteer;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a project needs hands for.
 *
 * @param wanted how many, 1 to 500
 * @param found how many have said yes; more than wanted is welcome
 */
public record Need(Text what, int wanted, int found) {
  static final int MOST = 500;

  /** Checks the text. */
  public Need {
    PublicText.line("what", what);
  }

  /** How many are still missing. */
  public int missing() {
    return Math.max(0, wanted - found);
  }

  static Need read(Fields fields) {
    return new Need(
        fields.text("what"), fields.integer("wanted", 1, MOST), fields.integer("found", 0, MOST));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "what", what);
    fields.put("wanted", wanted).put("found", found);
  }
}
