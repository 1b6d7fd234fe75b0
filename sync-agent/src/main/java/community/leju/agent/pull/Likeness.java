package community.leju.agent.pull;

import community.leju.agent.store.Contents;
import community.leju.content.release.TargetPin;
import community.leju.content.transfer.Dictionary;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses what on the shelf is most like a file that is to be fetched: one may be offered, no more
 * (RFC 9842, §2.2).
 */
final class Likeness {
  /** A file that is so many times as large, or as small, is another thing. */
  private static final int MOST_TIMES = 4;

  private final Contents contents;
  private final Map<String, String> shelf;
  private final Collection<String> staying;

  /**
   * Chooses among a shelf.
   *
   * @param shelf path to SHA-256
   * @param staying contents that the new release has as well: what goes is likelier to have been
   *     replaced
   */
  Likeness(Contents contents, Map<String, String> shelf, Collection<String> staying) {
    this.contents = contents;
    this.shelf = shelf;
    this.staying = staying;
  }

  /** The file to offer: the one at the same path, else one of the same folder and ending. */
  Optional<Dictionary> of(String path, TargetPin pin) {
    var same = Optional.ofNullable(shelf.get(path));
    return same.or(() -> neighbour(path, pin.length()))
        .flatMap(sha256 -> contents.read(sha256, Dictionary.MOST_BYTES))
        .map(Dictionary::of);
  }

  private record Candidate(String sha256, boolean isStaying, long distance) {}

  private Optional<String> neighbour(String path, long length) {
    return shelf.entrySet().stream()
        .filter(one -> kind(one.getKey()).equals(kind(path)))
        .map(one -> candidate(one.getValue(), length))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Candidate::isStaying).thenComparingLong(Candidate::distance))
        .map(Candidate::sha256);
  }

  private Optional<Candidate> candidate(String sha256, long length) {
    return contents
        .size(sha256)
        .filter(size -> size <= length * MOST_TIMES && length <= size * MOST_TIMES)
        .map(size -> new Candidate(sha256, staying.contains(sha256), Math.abs(size - length)));
  }

  /** The folder and the ending: {@code a/b/c.json} is {@code a/b/.json}. */
  private static String kind(String path) {
    int slash = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    return path.substring(0, slash) + (dot > slash ? path.substring(dot) : "");
  }
}
