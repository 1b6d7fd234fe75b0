package community.leju.hub.web;

import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;

/**
 * The console's script and styles. Their addresses carry their version: all files of a build have
 * the same date, so a browser could not tell a new one from the old.
 *
 * @param version 12 hexadecimal digits over their contents
 */
public record Assets(String version) {
  private static final List<String> FILES = List.of("console.js", "console.css", "preview.css");

  /** Looks at the files of this build. */
  public static Assets load() {
    var digest = Sha256.digest();
    for (var file : FILES) {
      try (var in = Assets.class.getResourceAsStream("/console/" + file)) {
        if (in == null) {
          throw new IllegalStateException("console/" + file + " is not in this build");
        }
        digest.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Assets(HexFormat.of().formatHex(digest.digest()).substring(0, 12));
  }

  /** The address of a file of the console. */
  public String address(String file) {
    return "/console/" + file + "?v=" + version;
  }
}
