package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox.State;
import community.leju.agent.testing.SampleSubmission;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.SubmissionNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of version 4, as kiosks in the field have it. */
class OlderStoreTest {
  private static final int OLDER = 4;
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void whatIsInItsOutboxIsKeptAndEachIsItsOwnLane() throws Exception {
    var queued = envelope(1);
    var refused = envelope(2);
    try (var connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"))) {
      for (int version = 1; version <= OLDER; version++) {
        connection.createStatement().executeUpdate(script(version));
      }
      connection.createStatement().execute("PRAGMA user_version = " + OLDER);
      insert(connection, queued, "queued");
      insert(connection, refused, "quarantined");
    }
    try (var agent = AgentStore.open(folder, CLOCK);
        var screen = KioskStore.openIfReady(folder, CLOCK).orElseThrow()) {
      assertThat(agent.outbox().due(10))
          .extracting(one -> one.id())
          .containsExactly(queued.clear().id());
      assertThat(screen.outbox().find(refused.clear().id()).orElseThrow().state())
          .isEqualTo(State.QUARANTINED);
      assertThat(screen.outbox().quarantined()).hasSize(1);
      assertThat(screen.outbox().quarantined().getFirst().since()).isEqualTo(NOW);
      var next = screen.outbox().append(1, number -> envelope(number.sequence()));
      assertThat(next.clear().number().sequence()).isEqualTo(3);
    }
  }

  private static Envelope envelope(long sequence) {
    return SampleSubmission.seal(new SubmissionNumber(1, sequence), new SecureRandom(), NOW);
  }

  private static void insert(Connection connection, Envelope envelope, String state)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            INSERT INTO outbox (sequence, id, envelope, created_at, state, due_at)
            VALUES (?, ?, ?, ?, ?, 0)
            """)) {
      statement.setLong(1, envelope.clear().number().sequence());
      statement.setString(2, envelope.clear().id().hex());
      statement.setBytes(3, envelope.toJson());
      statement.setLong(4, NOW.toEpochMilli());
      statement.setString(5, state);
      statement.executeUpdate();
    }
  }

  private static String script(int version) throws IOException {
    var name = "/agent/" + version + ".sql";
    try (var stream = Objects.requireNonNull(AgentStore.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
