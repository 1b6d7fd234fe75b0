package community.leju.content.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of tables, by their names' ends. */
final class TableFile {
  private static final String CSV = ".csv";
  private static final String XLSX = ".xlsx";
  private static final List<String> REFUSED = List.of(".xls", ".et", ".ods", ".xlsm", ".xlsb");

  private TableFile() {}

  static boolean isTable(String name) {
    return ends(name, CSV) || ends(name, XLSX);
  }

  /** Tables of programs whose form is not public or not read here. */
  static boolean isRefused(String name) {
    return REFUSED.stream().anyMatch(end -> ends(name, end));
  }

  static Optional<Table> read(Path file, Notes notes) {
    return ends(String.valueOf(file.getFileName()), CSV)
        ? CsvTable.read(file, notes)
        : XlsxTable.read(file, notes);
  }

  private static boolean ends(String name, String end) {
    return name.toLowerCase(Locale.ROOT).endsWith(end);
  }
}
