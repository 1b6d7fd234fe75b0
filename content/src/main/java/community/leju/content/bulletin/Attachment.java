package community.leju.content.bulletin;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Picture;
import community.leju.content.item.Text;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that hangs beside a notice, as pictures of its pages: a screen has no viewer.
 *
 * @param pages in their order, 1 to {@link #MOST_PAGES}
 */
public record Attachment(Text title, List<Picture> pages) {
  public static final int MOST_PAGES = 40;

  /** Checks the count. */
  public Attachment {
    if (pages.isEmpty() || pages.size() > MOST_PAGES) {
      throw new InvalidField("pages", "must be 1 to " + MOST_PAGES);
    }
    title.atMost(Bulletin.MOST_TITLE_CHARS, "title");
    pages = List.copyOf(pages);
  }

  static Attachment read(Fields fields) {
    return new Attachment(fields.text("title"), fields.pictures("pages"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "title", title);
    JsonForm.putPictures(fields, "pages", pages);
  }
}
