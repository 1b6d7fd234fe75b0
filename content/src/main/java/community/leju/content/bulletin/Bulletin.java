package community.leju.content.bulletin;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Picture;
import community.leju.content.item.PlainText;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice on one of the two boards (公示, 通知).
 *
 * @param title at most {@link #MOST_TITLE_CHARS} characters
 * @param summary one plain sentence for lists and the home page; may be blank
 * @param category a word of the street's own for the chip, such as 医保; may be blank
 * @param body HTML; whoever shows it cleans it last
 * @param illustrations beside the text, at most {@link #MOST_PICTURES}
 * @param attachments at most {@link #MOST_ATTACHMENTS}
 */
public record Bulletin(
    ItemRef ref,
    Posting posting,
    Board board,
    Text title,
    Text summary,
    Text category,
    Text body,
    List<Picture> illustrations,
    List<Attachment> attachments)
    implements Item {
  public static final int MOST_TITLE_CHARS = 120;
  public static final int MOST_PICTURES = 12;
  public static final int MOST_ATTACHMENTS = 6;

  public static final Kind<Bulletin> KIND =
      new Kind<>("bulletin", 1, Bulletin.class, Bulletin::read, Bulletin::write);

  /** Checks lengths and counts. */
  public Bulletin {
    if (title.isBlank()) {
      throw new InvalidField("title", "is missing");
    }
    title.atMost(MOST_TITLE_CHARS, "title");
    PublicText.line("summary", summary);
    PublicText.line("category", category);
    if (illustrations.size() > MOST_PICTURES) {
      throw new InvalidField("pictures", "more than " + MOST_PICTURES);
    }
    if (attachments.size() > MOST_ATTACHMENTS) {
      throw new InvalidField("attachments", "more than " + MOST_ATTACHMENTS);
    }
    illustrations = List.copyOf(illustrations);
    attachments = List.copyOf(attachments);
  }

  /** A notice without attachments. */
  public Bulletin(
      ItemRef ref,
      Posting posting,
      Board board,
      Text title,
      Text summary,
      Text category,
      Text body,
      List<Picture> illustrations) {
    this(ref, posting, board, title, summary, category, body, illustrations, List.of());
  }

  public Bulletin with(Posting other) {
    return new Bulletin(
        ref, other, board, title, summary, category, body, illustrations, attachments);
  }

  public Bulletin with(List<Attachment> others) {
    return new Bulletin(ref, posting, board, title, summary, category, body, illustrations, others);
  }

  @Override
  public List<Picture> pictures() {
    return Stream.concat(
            illustrations.stream(), attachments.stream().flatMap(one -> one.pages().stream()))
        .toList();
  }

  @Override
  public List<Text> words() {
    return Stream.concat(
            Stream.of(category, PlainText.of(body)), attachments.stream().map(Attachment::title))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static Bulletin read(ItemRef ref, Posting posting, Fields fields) {
    return new Bulletin(
        ref,
        posting,
        fields.parsed("board", Board::of, "disclosure or publicity", Board.PUBLICITY),
        fields.text("title"),
        fields.textIfAny("summary"),
        fields.textIfAny("category"),
        fields.textIfAny("body"),
        fields.pictures("pictures"),
        fields.list("attachments", Attachment::read));
  }

  private static void write(Bulletin bulletin, ObjectNode fields) {
    fields.put("board", bulletin.board.key());
    JsonForm.putText(fields, "title", bulletin.title);
    JsonForm.putTextIfAny(fields, "summary", bulletin.summary);
    JsonForm.putTextIfAny(fields, "category", bulletin.category);
    JsonForm.putTextIfAny(fields, "body", bulletin.body);
    JsonForm.putPictures(fields, "pictures", bulletin.illustrations);
    if (!bulletin.attachments.isEmpty()) {
      var attachments = fields.putArray("attachments");
      bulletin.attachments.forEach(one -> one.write(attachments.addObject()));
    }
  }
}
