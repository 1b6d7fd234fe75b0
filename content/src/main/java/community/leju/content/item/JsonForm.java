package community.leju.content.item;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How the values that all kinds share are written; {@link Fields} reads them back. */
public final class JsonForm {
  private JsonForm() {}

  public static void putText(ObjectNode into, String name, Text text) {
    var node = into.putObject(name).put("zh", text.zh());
    if (text.en() != null) {
      node.put("en", text.en());
    }
  }

  /** Leaves the field out where the text is blank. */
  public static void putTextIfAny(ObjectNode into, String name, Text text) {
    if (!text.isBlank()) {
      putText(into, name, text);
    }
  }

  public static void putTexts(ObjectNode into, String name, List<Text> texts) {
    var array = into.putArray(name);
    texts.forEach(text -> {
      var holder = array.addObject().put("zh", text.zh());
      if (text.en() != null) {
        holder.put("en", text.en());
      }
    });
  }

  public static void putPictures(ObjectNode into, String name, List<Picture> pictures) {
    if (pictures.isEmpty()) {
      return;
    }
    var array = into.putArray(name);
    pictures.forEach(picture -> putPicture(array.addObject(), picture));
  }

  /** The fields of one picture. */
  public static void putPicture(ObjectNode into, Picture picture) {
    into.put("sha256", picture.sha256()).put("mediaType", picture.mediaType());
    into.put("width", picture.width()).put("height", picture.height());
    putText(into, "alt", picture.alt());
  }

  static void putPosting(ObjectNode into, Posting posting) {
    putText(into, "publisher", posting.publisher());
    into.put("approver", posting.approver());
    into.put("validFrom", posting.validFrom().toString());
    if (posting.validUntil() != null) {
      into.put("validUntil", posting.validUntil().toString());
    }
  }
}
