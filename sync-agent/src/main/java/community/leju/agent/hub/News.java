package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Response;
import community.leju.content.signing.Bytes;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the hub said of its newest release. Nothing of it is believed: it is checked like any other
 * file.
 *
 * @param timestamp the file
 * @param tag what to name it by, and the root; empty for nothing
 * @param root the newest root's version, as the hub says: it saves the question for the next one,
 *     which the hub could deny as well
 */
public record News(Bytes timestamp, String tag, OptionalLong root) {
  /** As in the release's own checks. */
  static final int MOST_BYTES = 16 * 1024;

  private static final int MOST_TAG_CHARS = 100;
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

  /** What an answer does not say of the root is as it was before, where it was asked by a tag. */
  static News of(Response response, Bytes timestamp, OptionalLong before) {
    var tag = response.header("ETag").filter(one -> one.length() <= MOST_TAG_CHARS).orElse("");
    var root =
        response
            .header("Leju-Root")
            .filter(version -> VERSION.matcher(version).matches())
            .map(version -> OptionalLong.of(Long.parseLong(version)))
            .orElse(before);
    return new News(timestamp, tag, root);
  }
}
