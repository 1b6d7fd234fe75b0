package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small thing at a place: a lift, a gate, a fire extinguisher, the waste point.
 *
 * @param name what it is
 * @param symbol one to three characters that stand for it on the drawing, such as 梯
 * @param about more in plain words; may be blank
 */
public record Landmark(Text name, Text symbol, Text about, Point at) {
  public static final int MOST = 100;

  /** Checks lengths. */
  public Landmark {
    name.atMost(40, "name");
    about.atMost(300, "about");
    if (symbol.zh().length() > 3 || (symbol.en() != null && symbol.en().length() > 3)) {
      throw new InvalidField("symbol", "is longer than 3 characters");
    }
  }

  static List<Landmark> readAll(Fields fields) {
    return fields.list(
        "landmarks",
        one ->
            new Landmark(
                one.text("name"),
                one.text("symbol"),
                one.textIfAny("about"),
                Point.read(one, "at")));
  }

  static void check(List<Landmark> landmarks, Sheet sheet) {
    if (landmarks.size() > MOST) {
      throw new InvalidField("landmarks", "more than " + MOST);
    }
    for (int i = 0; i < landmarks.size(); i++) {
      sheet.check(landmarks.get(i).at(), "landmarks/" + i + "/at");
    }
  }

  static void writeAll(List<Landmark> landmarks, ObjectNode fields) {
    if (landmarks.isEmpty()) {
      return;
    }
    var array = fields.putArray("landmarks");
    for (var landmark : landmarks) {
      var one = array.addObject();
      JsonForm.putText(one, "name", landmark.name);
      JsonForm.putText(one, "symbol", landmark.symbol);
      JsonForm.putTextIfAny(one, "about", landmark.about);
      one.put("at", landmark.at.toString());
    }
  }
}
