package community.leju.content.finance;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fixed assets of one sort (固定资产).
 *
 * @param booked how many the books say, 1 to {@link #MOST}
 * @param counted how many were found; the same
 * @param value of all of them together, when bought
 * @param keeper who answers for them
 * @param place where they stand
 */
public record Asset(Text name, int booked, int counted, Money value, Text keeper, Text place) {
  public static final int MOST = 10_000;

  /** Refuses books that the count does not confirm (账物相符). */
  public Asset {
    PublicText.line("name", name);
    PublicText.line("keeper", keeper);
    PublicText.line("place", place);
    if (booked != counted) {
      throw new InvalidField(
          "counted",
          "the books have %d, the count found %d; difference %d"
              .formatted(booked, counted, counted - booked));
    }
  }

  static Asset read(Fields fields) {
    return new Asset(
        fields.text("name"),
        fields.integer("booked", 1, MOST),
        fields.integer("counted", 0, MOST),
        Money.read(fields, "value"),
        fields.text("keeper"),
        fields.text("place"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "name", name);
    fields.put("booked", booked).put("counted", counted).put("value", value.toString());
    JsonForm.putText(fields, "keeper", keeper);
    JsonForm.putText(fields, "place", place);
  }
}
