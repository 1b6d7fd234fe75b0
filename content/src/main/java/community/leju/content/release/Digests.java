package community.leju.content.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file's digests as signed metadata gives them.
 *
 * @param byAlgorithm TUF's name of the algorithm to hexadecimal digits; those that we do not know
 *     are kept, but prove nothing
 */
public record Digests(Map<String, String> byAlgorithm) {
  static final String SHA256 = "sha256";
  private static final Map<String, String> KNOWN =
      new TreeMap<>(Map.of(SHA256, "SHA-256", "sha512", "SHA-512"));

  /** Where none are given. */
  public static final Digests NONE = new Digests(Map.of());

  /** Copies the map. */
  public Digests {
    byAlgorithm = Map.copyOf(byAlgorithm);
  }

  public static Digests ofSha256(String hex) {
    return new Digests(Map.of(SHA256, hex));
  }

  public Optional<String> sha256() {
    return Optional.ofNullable(byAlgorithm.get(SHA256));
  }

  /** One that we can check; SHA-256 where there is it. */
  Optional<String> known() {
    return KNOWN.keySet().stream()
        .filter(byAlgorithm::containsKey)
        .findFirst()
        .map(byAlgorithm::get);
  }

  /**
   * Checks a file against every digest that we know.
   *
   * @param length bytes
   * @throws ReleaseRefused.WrongContent where it is another file, or no digest is a known one
   */
  void check(String name, long length, InputStream content) throws IOException {
    var running = new HashMap<String, MessageDigest>();
    var in = content;
    for (var known : KNOWN.entrySet()) {
      if (byAlgorithm.containsKey(known.getKey())) {
        running.put(known.getKey(), digest(known.getValue()));
      }
    }
    if (running.isEmpty()) {
      throw new ReleaseRefused.WrongContent(name, "is signed with no digest that is known here");
    }
    for (var digest : running.values()) {
      in = new DigestInputStream(in, digest);
    }
    long found = in.transferTo(OutputStream.nullOutputStream());
    if (found != length) {
      throw new ReleaseRefused.WrongContent(
          name, found + " bytes where " + length + " were signed");
    }
    running.forEach((algorithm, digest) -> {
      if (!HexFormat.of().formatHex(digest.digest()).equals(byAlgorithm.get(algorithm))) {
        throw new ReleaseRefused.WrongContent(name, "is not the content that was signed");
      }
    });
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
