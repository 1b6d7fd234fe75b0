package community.leju.content.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what a picture's file says in the place of its name, wherever one stands. */
final class PictureFields {
  /** What a document says of a picture and nobody writes by hand. */
  static final List<String> MEASURED = List.of("sha256", "mediaType", "width", "height");

  static final String PICTURE = "picture";

  /** An entry there is a picture, even where it does not say which. */
  private static final Set<String> LISTS = Set.of("pictures", "pages");

  private final Authored authored;
  private final Notes notes;
  private final Function<String, Optional<PictureFile>> files;

  /**
   * For one item.
   *
   * @param files the picture of that name, in the item's folder
   */
  PictureFields(Authored authored, Notes notes, Function<String, Optional<PictureFile>> files) {
    this.authored = authored;
    this.notes = notes;
    this.files = files;
  }

  void resolve() {
    resolve(authored.fields(), "");
  }

  private void resolve(JsonNode node, String pointer) {
    switch (node) {
      case ObjectNode object when object.has(PICTURE) || object.has(MEASURED.getFirst()) ->
          measure(object, pointer);
      case ObjectNode object -> {
        for (var name : List.copyOf(object.propertyNames())) {
          var value = object.get(name);
          if (LISTS.contains(name) && value instanceof ArrayNode list) {
            list.forEach(PictureFields::requirePicture);
          } else if (name.equals(Layout.PHOTO)) {
            requirePicture(value);
          }
          resolve(value, pointer + "/" + name);
        }
      }
      case ArrayNode list -> {
        for (int i = 0; i < list.size(); i++) {
          resolve(list.get(i), pointer + "/" + i);
        }
      }
      default -> {}
    }
  }

  private static void requirePicture(JsonNode element) {
    if (element instanceof ObjectNode entry && !entry.has(PICTURE)) {
      entry.putNull(PICTURE);
    }
  }

  private void measure(ObjectNode entry, String pointer) {
    for (var name : MEASURED) {
      if (entry.remove(name) != null) {
        notes.note(authored.lineOf(pointer + "/" + name), name + ": is not known here");
      }
    }
    var name = entry.remove(PICTURE);
    var found = Optional.<PictureFile>empty();
    if (name == null || !name.isString()) {
      notes.note(authored.lineOf(pointer), "picture: is missing; expected a file's name");
    } else {
      found = files.apply(name.asString());
      if (found.isEmpty()) {
        notes.note(
            authored.lineOf(pointer + "/picture"),
            "picture: '" + name.asString() + "' is no picture in this folder");
      }
    }
    // A picture that is valid but wrong: it lets the other fields be read, and is never returned.
    var picture = found.orElse(new PictureFile("0".repeat(64), "image/png", 1, 1));
    entry.put("sha256", picture.sha256()).put("mediaType", picture.mediaType());
    entry.put("width", picture.width()).put("height", picture.height());
  }
}
