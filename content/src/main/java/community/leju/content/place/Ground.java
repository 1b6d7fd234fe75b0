package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What lies between the buildings.
 *
 * @param roads lines with a width
 * @param greens lawns, gardens, water
 */
public record Ground(List<Road> roads, List<Green> greens) {
  public static final int MOST_ROADS = 100;
  public static final int MOST_GREENS = 100;

  /**
   * A road or path.
   *
   * @param name may be blank
   * @param width in centimetres
   */
  public record Road(Text name, Outline line, int width) {
    /** Checks the length of the name. */
    public Road {
      name.atMost(30, "name");
    }
  }

  /** A lawn or a garden; the name may be blank. */
  public record Green(Text name, Outline shape) {
    /** Checks the length of the name. */
    public Green {
      name.atMost(30, "name");
    }
  }

  /** Checks counts. */
  public Ground {
    if (roads.size() > MOST_ROADS) {
      throw new InvalidField("roads", "more than " + MOST_ROADS);
    }
    if (greens.size() > MOST_GREENS) {
      throw new InvalidField("greens", "more than " + MOST_GREENS);
    }
    roads = List.copyOf(roads);
    greens = List.copyOf(greens);
  }

  void check(Sheet sheet) {
    for (int i = 0; i < roads.size(); i++) {
      sheet.check(roads.get(i).line(), "roads/" + i + "/line");
    }
    for (int i = 0; i < greens.size(); i++) {
      sheet.check(greens.get(i).shape(), "greens/" + i + "/shape");
    }
  }

  static Ground read(Fields fields) {
    return new Ground(
        fields.list(
            "roads",
            one ->
                new Road(
                    one.textIfAny("name"),
                    Outline.line(one, "line"),
                    100 * one.integer("width", 1, 100))),
        fields.list(
            "greens", one -> new Green(one.textIfAny("name"), Outline.shape(one, "shape"))));
  }

  void write(ObjectNode fields) {
    if (!roads.isEmpty()) {
      var array = fields.putArray("roads");
      for (var road : roads) {
        var one = array.addObject();
        JsonForm.putTextIfAny(one, "name", road.name);
        one.put("line", road.line.toString()).put("width", road.width / 100);
      }
    }
    if (!greens.isEmpty()) {
      var array = fields.putArray("greens");
      for (var green : greens) {
        var one = array.addObject();
        JsonForm.putTextIfAny(one, "name", green.name);
        one.put("shape", green.shape.toString());
      }
    }
  }
}
