package community.leju.content.finance;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Money that was spent.
 *
 * @param category what sort, a word of the street's own such as 水电通信
 * @param purpose for what, in a few words
 * @param detail the same in plain words, for who asks; may be blank
 * @param receipts how many receipts prove it, 1 to {@link #MOST_RECEIPTS}
 */
public record Expense(
    LocalDate day, Text category, Text purpose, Text detail, Money amount, int receipts) {
  public static final int MOST_RECEIPTS = 500;

  /** Refuses an expense of nothing. */
  public Expense {
    PublicText.line("category", category);
    PublicText.line("purpose", purpose);
    PublicText.line("detail", detail);
    if (amount.fen() == 0) {
      throw new InvalidField("amount", "must be more than 0");
    }
  }

  static Expense read(Fields fields) {
    return new Expense(
        FinancePeriod.readDay(fields, "day"),
        fields.text("category"),
        fields.text("purpose"),
        fields.textIfAny("detail"),
        Money.read(fields, "amount"),
        fields.integer("receipts", 1, MOST_RECEIPTS));
  }

  void write(ObjectNode fields) {
    fields.put("day", day.toString());
    JsonForm.putText(fields, "category", category);
    JsonForm.putText(fields, "purpose", purpose);
    JsonForm.putTextIfAny(fields, "detail", detail);
    fields.put("amount", amount.toString()).put("receipts", receipts);
  }
}
