package community.leju.content.finance;

import community.leju.content.item.Fields;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Money that came in.
 *
 * @param source from whom and for what
 */
public record Income(LocalDate day, Text source, Money amount) {
  /** Checks what everybody will read. */
  public Income {
    PublicText.line("source", source);
  }

  static Income read(Fields fields) {
    return new Income(
        FinancePeriod.readDay(fields, "day"), fields.text("source"), Money.read(fields, "amount"));
  }

  void write(ObjectNode fields) {
    fields.put("day", day.toString());
    JsonForm.putText(fields, "source", source);
    fields.put("amount", amount.toString());
  }
}
