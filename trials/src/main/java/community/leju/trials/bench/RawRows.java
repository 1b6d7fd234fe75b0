package community.leju.trials.bench;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What the disk takes: the rows that a hub keeps of a booking, with all their keys and indices, in
 * a copy of its file beside it, by statements that are prepared once and {@value #GROUP} bookings a
 * commit.
 */
final class RawRows implements AutoCloseable {
  static final int GROUP = 64;

  private static final String SUBMISSION =
      """
      insert into submission (id, kiosk, sequence, office, kind, service, slot,
        token_hash, envelope, outcome, created_at, received_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String RECEIPT =
      """
      insert into submission_receipt (id, kiosk, sequence, digest, receipt, received_at)
      values (?, ?, ?, ?, ?, ?)
      """;

  private final Connection connection;
  private final PreparedStatement submission;
  private final PreparedStatement receipt;

  private RawRows(Connection connection) throws SQLException {
    this.connection = connection;
    this.submission = connection.prepareStatement(SUBMISSION);
    this.receipt = connection.prepareStatement(RECEIPT);
  }

  /** In a copy of the hub's file, on the same disk, under the same settings. */
  static RawRows beside(Path hubData) throws IOException {
    var file = hubData.resolveSibling("raw.db");
    Files.copy(hubData.resolve("hub.db"), file);
    var settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("foreign_keys", "true");
    settings.setProperty("secure_delete", "true");
    settings.setProperty("cache_size", "-32768");
    settings.setProperty("transaction_mode", "IMMEDIATE");
    try {
      var connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
      connection.setAutoCommit(false);
      return new RawRows(connection);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private record Row(Envelope envelope, Bytes json, Bytes receipt, String digest) {}

  /** Puts the rows of these requests; how many bookings a second. */
  double put(List<byte[]> requests) throws IOException {
    var now = Instant.now();
    var rows = new ArrayList<Row>();
    for (var request : requests) {
      rows.add(row(request, now));
    }
    try {
      long begun = System.nanoTime();
      int inGroup = 0;
      for (var row : rows) {
        put(row, now.toEpochMilli());
        inGroup++;
        if (inGroup == GROUP) {
          connection.commit();
          inGroup = 0;
        }
      }
      connection.commit();
      return rows.size() / ((System.nanoTime() - begun) / 1e9);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Row row(byte[] request, Instant now) {
    int body = 0;
    while (request[body] != '{') {
      body++;
    }
    var json = Arrays.copyOfRange(request, body, request.length);
    var envelope = Envelope.parse(json);
    var digest = envelope.digest();
    var word = new Receipt(envelope.clear().id(), digest, Outcome.CONFIRMED, List.of(), now);
    return new Row(envelope, Bytes.of(json), Bytes.of(word.toJson()), digest);
  }

  private void put(Row row, long now) throws SQLException {
    var clear = row.envelope().clear();
    submission.setString(1, clear.id().hex());
    submission.setInt(2, clear.number().kiosk());
    submission.setLong(3, clear.number().sequence());
    submission.setString(4, clear.office().value());
    submission.setString(5, clear.kind());
    submission.setString(6, clear.service().targetPath());
    submission.setString(7, clear.slot().orElseThrow().toString());
    submission.setString(8, clear.slipTokenHash());
    submission.setBytes(9, row.json().toArray());
    submission.setString(10, Outcome.CONFIRMED.name());
    submission.setLong(11, clear.createdAt().toEpochMilli());
    submission.setLong(12, now);
    submission.executeUpdate();
    receipt.setString(1, clear.id().hex());
    receipt.setInt(2, clear.number().kiosk());
    receipt.setLong(3, clear.number().sequence());
    receipt.setString(4, row.digest());
    receipt.setBytes(5, row.receipt().toArray());
    receipt.setLong(6, now);
    receipt.executeUpdate();
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
