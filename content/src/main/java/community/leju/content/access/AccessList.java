package community.leju.content.access;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of what is done here and what is not.
 *
 * @param version such as 2026 版
 * @param source the document that it rests on, with its number
 * @param matters in the order of the list, at most {@link #MOST_MATTERS}
 */
public record AccessList(
    ItemRef ref,
    Posting posting,
    Subject subject,
    Text title,
    Text version,
    Text source,
    List<Matter> matters)
    implements Item {
  public static final int MOST_MATTERS = 300;

  public static final Kind<AccessList> KIND =
      new Kind<>("access-list", 1, AccessList.class, AccessList::read, AccessList::write);

  /** Refuses an empty list, and one that says two things of one matter. */
  public AccessList {
    PublicText.title(title);
    PublicText.line("version", version);
    PublicText.line("source", source);
    matters = List.copyOf(matters);
    if (matters.isEmpty() || matters.size() > MOST_MATTERS) {
      throw new InvalidField("matters", "needs 1 to " + MOST_MATTERS + " matters");
    }
    var names = new HashSet<String>();
    for (int i = 0; i < matters.size(); i++) {
      var name = matters.get(i).name().zh();
      if (!names.add(name)) {
        throw new InvalidField("matters/" + i + "/name", "'" + name + "' is there twice");
      }
    }
  }

  public List<Matter> matters(boolean handled) {
    return matters.stream().filter(one -> one.handled() == handled).toList();
  }

  @Override
  public Text summary() {
    int yes = matters(true).size();
    int no = matters(false).size();
    return Text.of(
        "可以办 %d 项，不能办 %d 项".formatted(yes, no), "%d done here, %d not".formatted(yes, no));
  }

  @Override
  public List<Text> words() {
    var words = new ArrayList<Text>();
    for (var one : matters) {
      words.addAll(List.of(one.name(), one.note(), one.reason(), one.instead()));
    }
    return words;
  }

  private static AccessList read(ItemRef ref, Posting posting, Fields fields) {
    return new AccessList(
        ref,
        posting,
        fields.parsed("subject", Subject::of, "duties or certificates", Subject.DUTIES),
        fields.text("title"),
        fields.text("version"),
        fields.text("source"),
        fields.list("matters", Matter::read));
  }

  private static void write(AccessList list, ObjectNode fields) {
    fields.put("subject", list.subject.key());
    JsonForm.putText(fields, "title", list.title);
    JsonForm.putText(fields, "version", list.version);
    JsonForm.putText(fields, "source", list.source);
    var array = fields.putArray("matters");
    list.matters.forEach(one -> one.write(array.addObject()));
  }
}
