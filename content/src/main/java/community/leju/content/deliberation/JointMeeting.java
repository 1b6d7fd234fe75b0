package community.leju.content.deliberation;

import community.leju.content.item.Days;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A joint meeting (联席会议): what the sides of a residential area agreed, who does it by when.
 *
 * @param participants who took part, by side: 居委会, 业委会, 物业公司, 社区民警
 */
public record JointMeeting(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    LocalDate heldOn,
    Text place,
    List<Text> participants,
    List<Matter> matters)
    implements Item {
  public static final int MOST_PARTIES = 20;
  public static final int MOST_MATTERS = 30;

  public static final Kind<JointMeeting> KIND =
      new Kind<>("joint-meeting", 1, JointMeeting.class, JointMeeting::read, JointMeeting::write);

  /** Checks counts: one side alone is no joint meeting. */
  public JointMeeting {
    PublicText.title(title);
    PublicText.line("summary", summary);
    PublicText.line("place", place);
    PublicText.lines("participants", MOST_PARTIES, participants);
    PublicText.most("matters", MOST_MATTERS, matters);
    if (participants.size() < 2) {
      throw new InvalidField("participants", "needs at least two sides");
    }
    if (matters.isEmpty()) {
      throw new InvalidField("matters", "needs at least one");
    }
    participants = List.copyOf(participants);
    matters = List.copyOf(matters);
  }

  /** How many of its matters are done. */
  public long done() {
    return matters.stream().filter(Matter::done).count();
  }

  @Override
  public List<Text> words() {
    return Stream.concat(
            participants.stream(),
            matters.stream().flatMap(one -> Stream.of(one.matter(), one.decision(), one.who())))
        .toList();
  }

  private static JointMeeting read(ItemRef ref, Posting posting, Fields fields) {
    return new JointMeeting(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("summary"),
        Days.read(fields, "heldOn"),
        fields.textIfAny("place"),
        fields.texts("participants"),
        fields.list("matters", Matter::read));
  }

  private static void write(JointMeeting meeting, ObjectNode fields) {
    JsonForm.putText(fields, "title", meeting.title);
    JsonForm.putTextIfAny(fields, "summary", meeting.summary);
    fields.put("heldOn", meeting.heldOn.toString());
    JsonForm.putTextIfAny(fields, "place", meeting.place);
    JsonForm.putTexts(fields, "participants", meeting.participants);
    var matters = fields.putArray("matters");
    meeting.matters.forEach(matter -> matter.write(matters.addObject()));
  }
}
