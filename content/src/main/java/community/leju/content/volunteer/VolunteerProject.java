package community.leju.content.volunteer;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A volunteers' project and whom it still looks for. Who volunteers and who is helped is nobody
 * else's business: neither names nor personal numbers have a field here, and numbers are refused.
 *
 * @param ask whom to ask: a window or a desk
 * @param phone an office's
 */
public record VolunteerProject(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text about,
    List<Need> needs,
    Text when,
    Text where,
    Text ask,
    String phone)
    implements Item {
  public static final int MOST_NEEDS = 12;

  public static final Kind<VolunteerProject> KIND =
      new Kind<>(
          "volunteer-project",
          1,
          VolunteerProject.class,
          VolunteerProject::read,
          VolunteerProject::write);

  /** Checks lengths, counts, and that nobody's own number is in it. */
  public VolunteerProject {
    PublicText.title(title);
    PublicText.line("summary", summary);
    PublicText.words("about", about);
    PublicText.most("needs", MOST_NEEDS, needs);
    PublicText.line("when", when);
    PublicText.line("where", where);
    PublicText.line("ask", ask);
    PublicText.phone("phone", phone);
    if (needs.isEmpty()) {
      throw new InvalidField("needs", "needs at least one");
    }
    needs = List.copyOf(needs);
  }

  /** How many hands are still missing. */
  public int missing() {
    return needs.stream().mapToInt(Need::missing).sum();
  }

  @Override
  public List<Text> words() {
    return Stream.concat(Stream.of(about, when, where, ask), needs.stream().map(Need::what))
        .toList();
  }

  private static VolunteerProject read(ItemRef ref, Posting posting, Fields fields) {
    return new VolunteerProject(
        ref,
        posting,
        fields.text("title"),
        fields.text("summary"),
        fields.textIfAny("about"),
        fields.list("needs", Need::read),
        fields.text("when"),
        fields.text("where"),
        fields.text("ask"),
        fields.string("phone", 40));
  }

  private static void write(VolunteerProject project, ObjectNode fields) {
    JsonForm.putText(fields, "title", project.title);
    JsonForm.putText(fields, "summary", project.summary);
    JsonForm.putTextIfAny(fields, "about", project.about);
    var needs = fields.putArray("needs");
    project.needs.forEach(need -> need.write(needs.addObject()));
    JsonForm.putText(fields, "when", project.when);
    JsonForm.putText(fields, "where", project.where);
    JsonForm.putText(fields, "ask", project.ask);
    fields.put("phone", project.phone);
  }
}
