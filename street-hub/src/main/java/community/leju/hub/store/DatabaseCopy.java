package community.leju.hub.store;

import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A copy of the hub's file as of one moment, beside a hub that goes on writing. */
public final class DatabaseCopy {
  private static final String BUSY = "?busy_timeout=10000";

  private DatabaseCopy() {}

  /**
   * Copies what is committed at this moment.
   *
   * @param into an empty file
   * @return the id of the database's epoch
   * @throws Failure where it cannot be read or written
   */
  public static String make(Path file, Path into) {
    try (var connection = connect(file);
        var copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, into.toString());
      copy.executeUpdate();
    } catch (SQLException e) {
      throw new Failure("cannot copy the database " + file + ": " + e.getMessage(), e);
    }
    return first(into, "select id from epoch order by number desc limit 1");
  }

  /**
   * Reads every page and every reference of a copy.
   *
   * @throws Failure where anything is not as it must be
   */
  public static void check(Path copy) {
    var integrity = first(copy, "PRAGMA integrity_check(1)");
    if (!integrity.equals("ok")) {
      throw new Failure(copy + " is damaged: " + integrity);
    }
    var dangling = first(copy, "PRAGMA foreign_key_check");
    if (!dangling.isEmpty()) {
      throw new Failure(copy + " is damaged: a row of " + dangling + " refers to nothing");
    }
  }

  /** The first value of the first row; empty where there is none. */
  private static String first(Path file, String sql) {
    try (var connection = connect(file);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      return result.next() ? String.valueOf(result.getString(1)) : "";
    } catch (SQLException e) {
      throw new Failure("cannot read the database " + file + ": " + e.getMessage(), e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath() + BUSY);
  }
}
