package community.leju.content.pack;

import java.util.List;

/**
 * A table as its file says it: the first row names the fields.
 *
 * @param header where it stands and what it says
 * @param rows those below it that are not blank
 */
record Table(Row header, List<Row> rows) {
  static final int MOST_ROWS = 1_000;
  static final int MOST_COLUMNS = 40;

  /** One row. */
  record Row(int line, List<String> cells) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Parts the header from the rest; a table beyond the limits is noted and read no further. */
  static Table of(List<Row> all, Notes notes) {
    var filled = all.stream().filter(row -> !row.isBlank()).toList();
    if (filled.isEmpty()) {
      notes.note(1, "is empty: its first row names the fields");
      return new Table(new Row(1, List.of()), List.of());
    }
    var rows = filled.subList(1, filled.size());
    if (rows.size() > MOST_ROWS) {
      notes.note(rows.get(MOST_ROWS).line(), "has more than " + MOST_ROWS + " rows");
      rows = rows.subList(0, MOST_ROWS);
    }
    return new Table(filled.getFirst(), List.copyOf(rows));
  }
}
