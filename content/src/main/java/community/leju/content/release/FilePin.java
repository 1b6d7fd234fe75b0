package community.leju.content.release;

import java.util.Optional;

/**
 * What one metadata file says about another.
 *
 * @param length bytes, where it is said
 * @param sha256 64 hexadecimal digits, where it is said
 */
public record FilePin(long version, Optional<Long> length, Optional<String> sha256) {
  /** The pin of a file of ours: everything is said. */
  public static FilePin of(SignedFile<?> file) {
    return new FilePin(
        file.content().version(),
        Optional.of((long) file.raw().size()),
        Optional.of(file.sha256()));
  }
}
