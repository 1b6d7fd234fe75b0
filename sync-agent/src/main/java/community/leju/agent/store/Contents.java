package community.leju.agent.store;

import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the entries of the shelf name by their SHA-256: documents in the database, blobs as files.
 * Whatever is not what its name says goes to quarantine, and counts as absent.
 */
public final class Contents {
  /** Blobs checked in one go, in bytes: at one a minute, 11 GB a day. */
  private static final long BLOB_BYTES_AT_ONCE = 8L << 20;

  private final Database database;
  private final Blobs blobs;
  private final Quarantine quarantine;

  /** The blob that was checked last, by name: the next sweep goes on after it. */
  private String swept = "";

  Contents(Database database, Blobs blobs, Quarantine quarantine) {
    this.database = database;
    this.blobs = blobs;
    this.quarantine = quarantine;
  }

  /** The length in bytes; empty where it is not there. */
  public Optional<Long> size(String sha256) {
    return database
        .find("SELECT length(body) FROM document WHERE sha256 = ?", row -> row.getLong(1), sha256)
        .or(() -> blobs.size(sha256));
  }

  /** The bytes, unchecked; empty where it is not there or longer than that. */
  public Optional<byte[]> read(String sha256, int mostBytes) {
    return size(sha256)
        .filter(size -> size <= mostBytes)
        .flatMap(_ -> document(sha256).or(() -> blobs.read(sha256)));
  }

  private Optional<byte[]> document(String sha256) {
    return database.find(
        "SELECT body FROM document WHERE sha256 = ?", row -> row.getBytes(1), sha256);
  }

  /**
   * Checks all documents and some blobs, the next ones with each call.
   *
   * @return those of the wanted that are absent now, and are to be fetched
   */
  public Set<String> check(Collection<String> wanted) throws IOException {
    var absent = new HashSet<String>();
    long budget = BLOB_BYTES_AT_ONCE;
    for (var sha256 : inTurn(wanted)) {
      var document = document(sha256);
      if (document.isPresent()) {
        if (!Sha256.hex(document.get()).equals(sha256)) {
          quarantine.put(sha256, document.get());
          database.execute("DELETE FROM document WHERE sha256 = ?", sha256);
          absent.add(sha256);
        }
      } else if (!blobs.has(sha256)) {
        absent.add(sha256);
      } else if (budget > 0) {
        swept = sha256;
        budget -= blobs.size(sha256).orElse(0L);
        if (!blobs.isWhole(sha256)) {
          quarantine.take(sha256, blobs);
          absent.add(sha256);
        }
      }
    }
    return absent;
  }

  /** In order of their names, from the one after the last on. */
  private Iterable<String> inTurn(Collection<String> wanted) {
    var sorted = wanted.stream().distinct().sorted().toList();
    int next = (int) sorted.stream().filter(one -> one.compareTo(swept) <= 0).count();
    var turn = new ArrayList<>(sorted.subList(next, sorted.size()));
    turn.addAll(sorted.subList(0, next));
    return turn;
  }
}
