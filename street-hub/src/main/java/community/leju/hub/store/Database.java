package community.leju.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * The hub's SQLite file: WAL, every commit synchronised.
 *
 * <p>One connection writes, and what waits for it is committed together; a few others read what was
 * committed, and one moves it from the log into the file.
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final long QUEUE_MILLIS = 10_000;

  /**
   * 32 MB, in SQLite's own sign: who writes has the keys of a few hundred thousand rows at hand.
   */
  private static final String WRITERS_CACHE = "-32768";

  private static final String USUAL_CACHE = "-2000";

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Checkpoints checkpoints;
  private final Writer writer;
  private final Readers readers;

  private Database(HikariDataSource writing, HikariDataSource reading, int readers) {
    this.writing = writing;
    this.reading = reading;
    this.checkpoints = new Checkpoints(jdbi(reading));
    this.writer = new Writer(jdbi(writing), QUEUE_MILLIS, checkpoints::committed);
    this.readers = new Readers(jdbi(reading), readers, QUEUE_MILLIS);
  }

  private static Jdbi jdbi(HikariDataSource source) {
    var jdbi = Columns.register(Jdbi.create(source));
    jdbi.setStatementBuilderFactory(_ -> new Statements());
    // Our sentences are no templates; to look through each for holes took longer than to run it.
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    return jdbi;
  }

  /**
   * Opens the file, makes it where it is missing, and brings its schema up to date.
   *
   * @throws Failure where it was written by a newer version, or is no database
   */
  public static Database open(Path file) {
    var writing = writing(file);
    try {
      Flyway.configure()
          .dataSource(writing)
          .locations("classpath:hub/sqlite")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      writing.close();
      throw new Failure("cannot use the database " + file + ": " + firstLine(e), e);
    }
    return new Database(writing, reading(file, READERS), READERS);
  }

  /** Opens a file that this very version has opened before, for one thread: thousands, quickly. */
  public static Database reopen(Path file) {
    return new Database(writing(file), reading(file, 1), 1);
  }

  private static HikariDataSource writing(Path file) {
    return pool(
        file,
        "hub-writer",
        1,
        WRITERS_CACHE,
        "PRAGMA wal_autocheckpoint = " + Checkpoints.MOST_PAGES);
  }

  /** One more than read: it is for the checkpoints, which such a connection may do. */
  private static HikariDataSource reading(Path file, int readers) {
    return pool(file, "hub-reader", readers + 1, USUAL_CACHE, "PRAGMA query_only = 1");
  }

  private static HikariDataSource pool(
      Path file, String name, int size, String cache, String first) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
    config.addDataSourceProperty("journal_mode", "WAL");
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    // What was deleted is overwritten with zeros; forget() takes it out of the log as well.
    config.addDataSourceProperty("secure_delete", "true");
    // Savepoints and sorts of more than a few pages would lie in files of the system's: slow, and
    // with residents' bookings in them.
    config.addDataSourceProperty("temp_store", "MEMORY");
    config.addDataSourceProperty("cache_size", cache);
    config.addDataSourceProperty("busy_timeout", Long.toString(QUEUE_MILLIS));
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    config.setConnectionInitSql(first);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(QUEUE_MILLIS);
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new Failure("cannot open the database " + file + ": " + firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Runs a query over what was last committed. */
  public <T> T read(Function<Handle, T> work) {
    return readers.read(work);
  }

  /**
   * Runs one transaction, which others may share; committed and synchronised when this returns.
   * Where it throws, nothing of it is left. What is written within it is part of it.
   */
  public <T> T write(Function<Handle, T> work) {
    return writer.write(work);
  }

  /** As {@link #write}, for work without a result. */
  public void change(Consumer<Handle> work) {
    writer.write(handle -> {
      work.accept(handle);
      return true;
    });
  }

  /**
   * Empties the write-ahead log into the file, so that no old page of what was deleted is left.
   *
   * @return false where a reader was in the way; the next call does it
   */
  public boolean forget() {
    return writer.between(checkpoints::empty);
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
    checkpoints.close();
    reading.close();
    writing.close();
  }
}
