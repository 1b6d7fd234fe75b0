package community.leju.content.render;

import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.organisation.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * An organisation as a picture, laid out from left to right: a unit stands in the middle of its
 * children, and no two boxes touch. Units are hundredths of an em.
 */
public record Tree(int width, int height, List<Box> boxes, List<String> lines) {
  public static final int EM = 100;
  private static final int BOX = 1_130;
  private static final int ACROSS = 170;
  private static final int BETWEEN = 70;
  private static final int LINE = 140;
  private static final int PADDING = 60;
  private static final double LETTERS = (BOX - 2.0 * PADDING) / EM;

  /**
   * A unit: its name and its people, in lines.
   *
   * @param spoken the same for who hears it
   */
  public record Box(int x, int y, int height, String href, List<Words> words, String spoken) {
    public int width() {
      return BOX;
    }

    public int left() {
      return x + PADDING;
    }
  }

  /**
   * One line.
   *
   * @param head the part in bold: the unit's name, a person's name
   */
  public record Words(int y, String head, String rest) {}

  static Tree of(Organisation chart, Wording w, Function<String, String> href) {
    var growing = new Growing(chart, w, href, new Lettering(w.segmenter()));
    int height = growing.place(chart.root(), 0, 0).bottom();
    int right = growing.boxes.stream().mapToInt(box -> box.x() + BOX).max().orElseThrow();
    return new Tree(right, height, List.copyOf(growing.boxes), List.copyOf(growing.lines));
  }

  /** Where a unit came to stand. */
  private record Placed(int middle, int bottom) {}

  private record Growing(
      Organisation chart,
      Wording w,
      Function<String, String> href,
      Lettering lettering,
      List<Box> boxes,
      List<String> lines) {
    Growing(Organisation chart, Wording w, Function<String, String> href, Lettering lettering) {
      this(chart, w, href, lettering, new ArrayList<>(), new ArrayList<>());
    }

    /** Places a unit and all below it in the band that begins at {@code top}. */
    Placed place(Unit unit, int depth, int top) {
      var words = words(unit);
      int height = 2 * PADDING + LINE * words.size();
      var children = chart.children(unit);
      int middle = top + height / 2;
      int bottom = top + height;
      var middles = new ArrayList<Integer>();
      int at = top + spare(height, children, depth);
      // A unit is heard, and reached by the keyboard, before what is below it.
      int order = boxes.size();
      for (var child : children) {
        var placed = place(child, depth + 1, at);
        middles.add(placed.middle());
        at = placed.bottom() + BETWEEN;
        bottom = Math.max(bottom, placed.bottom());
      }
      if (!middles.isEmpty()) {
        middle = Math.max(middle, (middles.getFirst() + middles.getLast()) / 2);
      }
      int x = depth * (BOX + ACROSS);
      for (int child : middles) {
        lines.add(elbow(x + BOX, middle, child));
      }
      boxes.add(
          order,
          new Box(
              x,
              middle - height / 2,
              height,
              href.apply(unit.id()),
              down(words, middle - height / 2),
              spoken(unit)));
      return new Placed(middle, Math.max(bottom, middle + (height + 1) / 2));
    }

    /** How far children lower than their parent are moved down, to stand in its middle. */
    private int spare(int height, List<Unit> children, int depth) {
      if (children.isEmpty()) {
        return 0;
      }
      int band = -BETWEEN;
      for (var child : children) {
        band += BETWEEN + extent(child, depth + 1);
      }
      return Math.max(0, (height - band) / 2);
    }

    private int extent(Unit unit, int depth) {
      int own = 2 * PADDING + LINE * words(unit).size();
      int band = -BETWEEN;
      for (var child : chart.children(unit)) {
        band += BETWEEN + extent(child, depth + 1);
      }
      return Math.max(own, band);
    }

    private List<Words> words(Unit unit) {
      var words = new ArrayList<Words>();
      lettering
          .lines(w.say(unit.name()), LETTERS)
          .forEach(line -> words.add(new Words(0, line, "")));
      for (var person : unit.people()) {
        words.addAll(words(person));
      }
      return words;
    }

    private String spoken(Unit unit) {
      var spoken = new StringJoiner("; ").add(w.say(unit.name()));
      unit.people()
          .forEach(person -> spoken.add(w.say(person.name()) + ", " + w.say(person.post())));
      return spoken.toString();
    }

    private List<Words> words(Person person) {
      var name = w.say(person.name());
      var words = new ArrayList<Words>();
      for (var line : lettering.lines(name + " " + w.say(person.post()), LETTERS)) {
        words.add(
            words.isEmpty() && line.startsWith(name)
                ? new Words(0, name, line.substring(name.length()))
                : new Words(0, "", line));
      }
      return words;
    }

    private static List<Words> down(List<Words> words, int top) {
      var placed = new ArrayList<Words>();
      for (var one : words) {
        int y = top + PADDING + LINE * placed.size() + EM;
        placed.add(new Words(y, one.head(), one.rest()));
      }
      return placed;
    }

    private static String elbow(int x, int from, int to) {
      int turn = x + ACROSS / 2;
      return "M" + x + " " + from + "H" + turn + "V" + to + "H" + (x + ACROSS);
    }
  }
}
