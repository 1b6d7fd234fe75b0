package community.leju.hub.bulletin;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Picture;
import community.leju.content.item.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture in the editor, as the form carries it.
 *
 * @param spec {@code sha256/media/type/width/height}, as the upload answered it
 * @param alt what it shows
 */
public record PictureField(String spec, String alt) {
  static PictureField of(Picture picture) {
    return new PictureField(specOf(picture), picture.alt().zh());
  }

  static String specOf(Picture picture) {
    return String.join(
        "/",
        picture.sha256(),
        picture.mediaType(),
        Integer.toString(picture.width()),
        Integer.toString(picture.height()));
  }

  static List<PictureField> of(List<String> specs, List<String> alts) {
    var pictures = new ArrayList<PictureField>();
    for (int i = 0; i < specs.size(); i++) {
      pictures.add(new PictureField(specs.get(i), i < alts.size() ? alts.get(i) : ""));
    }
    return List.copyOf(pictures);
  }

  /** The address of the picture in the console. */
  public String address() {
    return "/pictures/" + spec.substring(0, Math.min(64, spec.length()));
  }

  Optional<Picture> picture() {
    var parts = List.of(spec.split("/", -1));
    if (parts.size() != 5) {
      return Optional.empty();
    }
    try {
      var what = alt.isBlank() ? "图片" : alt.strip();
      return Optional.of(
          new Picture(
              parts.get(0),
              parts.get(1) + "/" + parts.get(2),
              Integer.parseInt(parts.get(3)),
              Integer.parseInt(parts.get(4)),
              Text.of(what)));
    } catch (InvalidField | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
