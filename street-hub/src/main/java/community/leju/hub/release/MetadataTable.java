package community.leju.hub.release;

import community.leju.content.release.FilePin;
import community.leju.content.release.Metadata;
import community.leju.content.release.SignedFile;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.hub.epoch.Floors;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The signed files, every version of every role. */
final class MetadataTable {
  private static final int TIMESTAMPS_KEPT = 10;
  private static final int SNAPSHOTS_KEPT = 100;
  private static final Pattern VERSIONED =
      Pattern.compile("([0-9]{1,18})\\.([a-z0-9]{1,32})\\.json");
  private static final RowMapper<Stored> STORED =
      (row, context) ->
          new Stored(
              row.getString("role"),
              row.getLong("version"),
              Bytes.of(row.getBytes("bytes")),
              Instant.ofEpochMilli(row.getLong("expires")),
              Instant.ofEpochMilli(row.getLong("made_at")));

  record Stored(String role, long version, Bytes bytes, Instant expires, Instant madeAt) {
    FilePin pin() {
      return new FilePin(
          version, Optional.of((long) bytes.size()), Optional.of(Sha256.hex(bytes.toArray())));
    }
  }

  private MetadataTable() {}

  static void put(Handle handle, String role, SignedFile<? extends Metadata> file, Instant now) {
    handle
        .createUpdate(
            """
            insert into release_metadata (role, version, bytes, expires, made_at)
            values (:role, :version, :bytes, :expires, :now)
            """)
        .bind("role", role)
        .bind("version", file.content().version())
        .bind("bytes", file.raw().toArray())
        .bind("expires", file.content().expires())
        .bind("now", now)
        .execute();
  }

  static Optional<Stored> newest(Handle handle, String role) {
    return handle
        .createQuery(
            """
            select role, version, bytes, expires, made_at from release_metadata
            where role = :role order by version desc limit 1
            """)
        .bind("role", role)
        .map(STORED)
        .findOne();
  }

  static Optional<Stored> find(Handle handle, String role, long version) {
    return handle
        .createQuery(
            """
            select role, version, bytes, expires, made_at from release_metadata
            where role = :role and version = :version
            """)
        .bind("role", role)
        .bind("version", version)
        .map(STORED)
        .findOne();
  }

  /** A file by its name in the repository; empty where there is none. */
  static Optional<Stored> named(Handle handle, String name) {
    var versioned = VERSIONED.matcher(name);
    if (versioned.matches()) {
      return find(handle, versioned.group(2), Long.parseLong(versioned.group(1)));
    }
    return name.equals("timestamp.json") ? newest(handle, "timestamp") : Optional.empty();
  }

  /** Every root, the oldest first. */
  static List<Stored> roots(Handle handle) {
    return recent(handle, "root", Integer.MAX_VALUE).reversed();
  }

  /** A role's newest versions, the newest first. */
  static List<Stored> recent(Handle handle, String role, int most) {
    return handle
        .createQuery(
            """
            select role, version, bytes, expires, made_at from release_metadata
            where role = :role order by version desc limit :most
            """)
        .bind("role", role)
        .bind("most", most)
        .map(STORED)
        .list();
  }

  static long nextVersion(Handle handle, String role) {
    long next = 1 + newest(handle, role).map(Stored::version).orElse(0L);
    return Math.max(next, Floors.of(handle, Floors.RELEASE));
  }

  /** The pins of all targets roles, by file name. */
  static Map<String, FilePin> pins(Handle handle) {
    var pins = new HashMap<String, FilePin>();
    handle
        .createQuery(
            """
            select role, version, bytes, expires, made_at from release_metadata as mine
            where role not in ('root', 'snapshot', 'timestamp') and version =
              (select max(version) from release_metadata where role = mine.role)
            """)
        .map(STORED)
        .forEach(stored -> pins.put(stored.role() + ".json", stored.pin()));
    return pins;
  }

  /** Version and end of every role's newest file. */
  static Map<String, Standing> standings(Handle handle) {
    var standings = new HashMap<String, Standing>();
    handle
        .createQuery(
            """
            select role, version, expires from release_metadata as mine where version =
              (select max(version) from release_metadata where role = mine.role)
            """)
        .map((row, context) ->
            Map.entry(
                row.getString("role"),
                new Standing(row.getLong("version"), Instant.ofEpochMilli(row.getLong("expires")))))
        .forEach(entry -> standings.put(entry.getKey(), entry.getValue()));
    return standings;
  }

  /** Drops old files of the two roles that grow every day. */
  static void prune(Handle handle) {
    prune(handle, "timestamp", TIMESTAMPS_KEPT);
    prune(handle, "snapshot", SNAPSHOTS_KEPT);
  }

  private static void prune(Handle handle, String role, int kept) {
    handle
        .createUpdate(
            """
            delete from release_metadata where role = :role and version <=
              (select max(version) from release_metadata where role = :role) - :kept
            """)
        .bind("role", role)
        .bind("kept", kept)
        .execute();
  }
}
