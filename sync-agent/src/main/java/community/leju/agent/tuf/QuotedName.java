package community.leju.agent.tuf;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Names from a repository as one part of an address or of a path: percent-encoded (RFC 3986) but
 * for letters, digits and {@code -._~}. So none of them holds a slash or leaves a folder.
 */
final class QuotedName {
  private QuotedName() {}

  static String quote(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /** A path of which the slashes stay. */
  static String quotePath(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(QuotedName::quote)
        .collect(Collectors.joining("/"));
  }

  /** The name of a file; also the two names that are no files get one. */
  static String fileOf(String name) {
    return name.equals(".") || name.equals("..") ? name.replace(".", "%2E") : quote(name);
  }

  static String unquote(String quoted) {
    return URLDecoder.decode(quoted, StandardCharsets.UTF_8);
  }
}
