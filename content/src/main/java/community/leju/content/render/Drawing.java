package community.leju.content.render;

import java.util.List;
import java.util.Optional;

/**
 * A plan or a map, laid out for one reader: shapes in centimetres, words in lines, and the facts
 * behind everything that can be touched.
 *
 * @param id in the ids of its patterns, unique on a page
 * @param letter the size of its letters: at least 6 mm where the drawing fills a page
 * @param roads lines under everything
 * @param doors gaps in walls, over the spots
 */
public record Drawing(
    String id,
    int width,
    int height,
    int letter,
    List<Stroke> roads,
    List<Area> greens,
    List<Spot> spots,
    List<Stroke> doors,
    List<Mark> marks,
    Optional<Here> here,
    List<Legend> legend,
    List<Group> groups) {

  /** A line with a width. */
  public record Stroke(String points, int width) {}

  /** Words at a place, one line after the other, centred. */
  public record Label(int x, int y, List<String> lines) {
    /** The base line of a line, in centimetres. */
    public long baseline(int line, int letter) {
      return Math.round(y + letter * (.36 + 1.2 * (line - (lines.size() - 1) / 2.0)));
    }
  }

  /** Something that is only there to be recognised. */
  public record Area(String points, Label label) {}

  /**
   * A room or a building.
   *
   * @param pattern 0 for none, else 1 to 5: never colour alone
   */
  public record Spot(String key, String points, int hue, int pattern, Label label, String spoken) {}

  /** A symbol at a point, in a box of that width. */
  public record Mark(String key, int x, int y, int width, String symbol, String spoken) {}

  /** Where the reader stands, and where the words for it stand. */
  public record Here(int x, int y, int wordsX, String words) {}

  /** What a symbol or a pattern stands for. */
  public record Legend(String symbol, int hue, int pattern, String words) {}

  /** One line of a fact. */
  public record Row(String label, String value, boolean number) {}

  /**
   * What is to say about a spot or a mark.
   *
   * @param mark its number, symbol or sign in the drawing
   */
  public record Fact(String key, String mark, String name, List<Row> rows) {}

  /**
   * Facts under a heading.
   *
   * @param hidden for the sheet only: the same is said in the list by others
   */
  public record Group(String heading, List<Fact> facts, boolean hidden) {}

  /** The drawing with a margin round it. */
  public String viewBox() {
    return -letter / 2 + " " + -letter / 2 + " " + (width + letter) + " " + (height + letter);
  }

  /** The letter for a part of its size, such as 1.2. */
  public long letters(double times) {
    return Math.round(letter * times);
  }

  public String patternUrl(int pattern) {
    return "url(#" + id + "-" + pattern + ")";
  }
}
