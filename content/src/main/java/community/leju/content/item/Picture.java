package community.leju.content.item;

import java.util.regex.Pattern;

/**
 * A picture, named by what it holds.
 *
 * @param sha256 64 lower-case hexadecimal digits: the blob's name
 * @param mediaType {@code image/png} or {@code image/jpeg}; the kiosk's engine knows no WebP
 * @param width in pixels, 1 to {@link #MOST_PIXELS}
 * @param height in pixels, 1 to {@link #MOST_PIXELS}
 * @param alt what it shows, for readers who do not see it; at most {@link #MOST_ALT_CHARS}
 */
public record Picture(String sha256, String mediaType, int width, int height, Text alt) {
  /** The longest side of a picture on a screen, in pixels. */
  public static final int MOST_PIXELS = 8_192;

  /** The longest description, in characters. */
  public static final int MOST_ALT_CHARS = 300;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Refuses other shapes. */
  public Picture {
    if (!SHA256.matcher(sha256).matches()) {
      throw new InvalidField("sha256", "must be 64 hexadecimal digits");
    }
    if (!mediaType.equals("image/png") && !mediaType.equals("image/jpeg")) {
      throw new InvalidField("mediaType", "'" + mediaType + "' is neither PNG nor JPEG");
    }
    if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
      throw new InvalidField("width", "sides must be 1 to " + MOST_PIXELS + " pixels");
    }
    alt.atMost(MOST_ALT_CHARS, "alt");
  }

  /** The path of its blob in a release of that scope. */
  public String targetPath(Scope scope) {
    return scope.pathPrefix() + "blob/" + sha256;
  }
}
