package community.leju.hardware.printer.text;

import java.util.ArrayList;
import java.util.List;

/** Sets a page's parts in lines of cells. */
final class Typeset {
  /** A label's column, at least, in cells. */
  private static final int LABEL_CELLS = 6;

  private final Cells cells;

  Typeset(Cells cells) {
    this.cells = cells;
  }

  /** A piece of a line in one style. */
  record Run(String text, Style style) {}

  /** A line; its runs stand on one baseline. */
  record Line(List<Run> runs, boolean centred) {
    int high() {
      return runs.stream().mapToInt(run -> run.style().high()).max().orElse(1);
    }

    String text() {
      return String.join("", runs.stream().map(Run::text).toList());
    }
  }

  /** What does not fit on one line in wide letters is set in narrower ones first. */
  List<Line> words(Part.Words words) {
    var style = words.style();
    while (style.wide() > 1 && cells.of(words.text()) * style.wide() > cells.across()) {
      style = style.sized(style.wide() - 1, style.high());
    }
    return words(words.text(), style);
  }

  private List<Line> words(String words, Style style) {
    return LineBreaks.wrapped(words, cells.across() / style.wide(), cells::of).stream()
        .map(text -> style.reverse() ? banner(text, style) : text)
        .map(text -> new Line(List.of(new Run(text, style)), style.centred()))
        .toList();
  }

  /** Black over the whole width. */
  private String banner(String text, Style style) {
    int white = Math.max(0, cells.across() / style.wide() - cells.of(text));
    return " ".repeat(white / 2) + text + " ".repeat(white - white / 2);
  }

  List<Line> row(Part.Row row) {
    var style = row.style();
    int column = Math.max(LABEL_CELLS, cells.of(row.label()) + 1);
    int room = Math.max(1, (cells.across() - column) / style.wide());
    var lines = new ArrayList<Line>();
    var beside = row.label();
    for (var value : LineBreaks.wrapped(row.value(), room, cells::of)) {
      var label = beside + " ".repeat(column - cells.of(beside));
      lines.add(new Line(List.of(new Run(label, Style.PLAIN), new Run(value, style)), false));
      beside = "";
    }
    return lines;
  }

  Line rule() {
    return new Line(List.of(new Run("-".repeat(cells.across()), Style.PLAIN)), false);
  }
}
