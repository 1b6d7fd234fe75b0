package community.leju.content.item;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An item's name, stable for life.
 *
 * @param kind {@code [a-z0-9-]{1,64}}
 * @param id the same shape, unique within scope and kind
 */
public record ItemRef(Scope scope, String kind, String id) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern PATH = Pattern.compile("([^/]+)/([^/]+)/([^/]+)\\.json");

  /** Refuses names of another shape. */
  public ItemRef {
    check("kind", kind);
    check("id", id);
  }

  private static void check(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidField(field, "'" + name + "' must be 1 to 64 of a-z, 0-9 and '-'");
    }
  }

  /** The path of its document in a release. */
  public String targetPath() {
    return scope.pathPrefix() + kind + "/" + id + ".json";
  }

  /** The reference that a target path spells, or empty where it names something else. */
  public static Optional<ItemRef> ofTargetPath(String path) {
    var parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ItemRef(new Scope(parts.group(1)), parts.group(2), parts.group(3)));
    } catch (InvalidField e) {
      return Optional.empty();
    }
  }
}
