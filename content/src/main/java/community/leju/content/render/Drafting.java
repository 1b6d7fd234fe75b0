package community.leju.content.render;

import community.leju.content.place.Landmark;
import community.leju.content.place.Outline;
import community.leju.content.place.Point;
import community.leju.content.place.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What plans and maps are drawn with alike: letters, labels, symbols. */
final class Drafting {
  private static final double LINE = 1.2;

  private final Wording w;
  private final Lettering lettering;
  private final Sheet sheet;
  private final int letter;

  Drafting(Sheet sheet, Wording w) {
    this.w = w;
    this.sheet = sheet;
    this.lettering = new Lettering(w.segmenter());
    // Of a page's width of 240 mm, or a height of 180 mm, this is 6.5 mm.
    this.letter = (int) Math.max(.027 * sheet.width(), .036 * sheet.height());
  }

  int letter() {
    return letter;
  }

  static String points(Outline outline) {
    var points = new StringBuilder();
    outline.points().forEach(p -> points.append(p.x()).append(',').append(p.y()).append(' '));
    return points.toString().strip();
  }

  /** The first of the texts that fits into the shape; the last one in any case. */
  Drawing.Label label(Outline shape, String... texts) {
    double width = (shape.right() - shape.left()) / (double) letter - .5;
    double height = (shape.bottom() - shape.top()) / (double) letter - .2;
    List<String> lines = List.of();
    for (int i = 0; i < texts.length && lines.isEmpty(); i++) {
      lines = lettering.fit(texts[i], width, height, LINE);
    }
    return new Drawing.Label(
        (shape.left() + shape.right()) / 2,
        (shape.top() + shape.bottom()) / 2,
        lines.isEmpty() ? List.of(texts[texts.length - 1]) : lines);
  }

  Optional<Drawing.Here> here(Optional<Point> point) {
    var words = w.say(PlaceLabel.HERE);
    int half = (int) (letter * Lettering.width(words) / 2);
    return point.map(at ->
        new Drawing.Here(
            at.x(), at.y(), Math.clamp(at.x(), half, Math.max(half, sheet.width() - half)), words));
  }

  List<Drawing.Mark> marks(List<Landmark> landmarks) {
    var marks = new ArrayList<Drawing.Mark>();
    for (var one : landmarks) {
      var symbol = w.say(one.symbol());
      int width = (int) (letter * Math.max(1.7, Lettering.width(symbol) + .7));
      marks.add(
          new Drawing.Mark(
              "m" + marks.size(), one.at().x(), one.at().y(), width, symbol, w.say(one.name())));
    }
    return marks;
  }

  /** Each symbol once. */
  List<Drawing.Legend> legend(List<Landmark> landmarks) {
    var legend = new LinkedHashMap<String, Drawing.Legend>();
    for (var one : landmarks) {
      var symbol = w.say(one.symbol());
      legend.putIfAbsent(
          symbol + w.say(one.name()), new Drawing.Legend(symbol, -1, 0, w.say(one.name())));
    }
    return List.copyOf(legend.values());
  }

  Drawing.Group facilities(List<Landmark> landmarks) {
    var facts = new ArrayList<Drawing.Fact>();
    for (var one : landmarks) {
      var about = w.say(one.about());
      facts.add(
          new Drawing.Fact(
              "m" + facts.size(),
              w.say(one.symbol()),
              w.say(one.name()),
              about.isBlank() ? List.of() : List.of(row(PlaceLabel.ABOUT, about))));
    }
    return new Drawing.Group(w.say(PlaceLabel.LANDMARKS), facts, false);
  }

  Drawing.Row row(PlaceLabel label, String value) {
    return new Drawing.Row(w.say(label), value, label == PlaceLabel.PHONE);
  }
}
