package community.leju.content.deliberation;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who brought a topic up.
 *
 * @param by in general terms, never a name: 9号楼居民, 物业公司
 */
public record Proposal(Text by, LocalDate on) {
  /** Checks the text. */
  public Proposal {
    PublicText.line("by", by);
  }

  static Proposal read(Fields fields) {
    return new Proposal(fields.text("by"), Days.read(fields, "on"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "by", by);
    fields.put("on", on.toString());
  }
}
