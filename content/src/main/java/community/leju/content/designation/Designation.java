package community.leju.content.designation;

import community.leju.content.committee.PerCommittee;
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
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The street's board of its committees' stages.
 *
 * @param phases the street's own calendar, in order
 * @param committees by code, 1 to {@link PerCommittee#MOST}
 */
public record Designation(
    ItemRef ref,
    Posting posting,
    Text title,
    Text introduction,
    List<Phase> phases,
    List<Progress> committees)
    implements Item {
  public static final Kind<Designation> KIND =
      new Kind<>("designation", 1, Designation.class, Designation::read, Designation::write);

  /** Refuses a committee twice, and phases out of order. */
  public Designation {
    PublicText.title(title);
    PublicText.words("introduction", introduction);
    phases = List.copyOf(phases);
    committees = PerCommittee.checked(committees);
    for (int i = 1; i < phases.size(); i++) {
      var before = phases.get(i - 1);
      if (phases.get(i).stage().compareTo(before.stage()) <= 0
          || !phases.get(i).firstDay().isAfter(before.lastDay())) {
        throw new InvalidField("phases/" + i, "must come after the one above it");
      }
    }
  }

  public List<Progress> of(Level level) {
    return committees.stream().filter(one -> one.level() == level).toList();
  }

  @Override
  public Text summary() {
    long named = committees.stream().filter(one -> one.named().isPresent()).count();
    return Text.of(
        "%d 个居委会，已命名示范点 %d 个".formatted(committees.size(), named),
        "%d committees, %d named as models".formatted(committees.size(), named));
  }

  @Override
  public List<Text> words() {
    var words = new ArrayList<Text>();
    words.add(introduction);
    committees.forEach(one -> words.addAll(List.of(one.name(), one.note())));
    return words;
  }

  private static Designation read(ItemRef ref, Posting posting, Fields fields) {
    return new Designation(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("introduction"),
        fields.list("phases", Phase::read),
        fields.list("committees", Progress::read));
  }

  private static void write(Designation board, ObjectNode fields) {
    JsonForm.putText(fields, "title", board.title);
    JsonForm.putTextIfAny(fields, "introduction", board.introduction);
    var phases = fields.putArray("phases");
    board.phases.forEach(one -> one.write(phases.addObject()));
    var committees = fields.putArray("committees");
    board.committees.forEach(one -> one.write(committees.addObject()));
  }
}
