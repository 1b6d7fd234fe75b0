package community.leju.content.organisation;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sub-committee (下属委员会), such as the one for mediation. There is no list of allowed ones.
 *
 * @param basis the law or rule that asks for it; may be blank
 * @param coverage what it looks after (工作范围)
 * @param duties what it does (工作职能), one a line
 * @param procedure how it does it (工作程序), one step a line
 * @param members exactly one of them is the chair
 */
public record SubCommittee(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text basis,
    Text coverage,
    List<Text> duties,
    List<Text> procedure,
    List<Member> members)
    implements Item {
  public static final int MOST_LINES = 30;
  public static final int MOST_MEMBERS = 60;

  public static final Kind<SubCommittee> KIND =
      new Kind<>("sub-committee", 1, SubCommittee.class, SubCommittee::read, SubCommittee::write);

  /** Checks lengths and counts, and that somebody leads it. */
  public SubCommittee {
    title.atMost(60, "title");
    summary.atMost(200, "summary");
    basis.atMost(200, "basis");
    coverage.atMost(1_000, "coverage");
    checkLines(duties, "duties");
    checkLines(procedure, "procedure");
    if (members.isEmpty() || members.size() > MOST_MEMBERS) {
      throw new InvalidField("members", "must be 1 to " + MOST_MEMBERS);
    }
    if (members.stream().filter(Member::chair).count() != 1) {
      throw new InvalidField("members", "exactly one must have chair: true");
    }
    duties = List.copyOf(duties);
    procedure = List.copyOf(procedure);
    members = List.copyOf(members);
  }

  private static void checkLines(List<Text> lines, String field) {
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      throw new InvalidField(field, "must be 1 to " + MOST_LINES);
    }
    lines.forEach(line -> line.atMost(300, field));
  }

  public Member chair() {
    return members.stream().filter(Member::chair).findFirst().orElseThrow();
  }

  @Override
  public List<Text> words() {
    return Stream.of(
            Stream.of(coverage),
            duties.stream(),
            procedure.stream(),
            members.stream().map(Member::name))
        .flatMap(texts -> texts)
        .toList();
  }

  private static SubCommittee read(ItemRef ref, Posting posting, Fields fields) {
    return new SubCommittee(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("summary"),
        fields.textIfAny("basis"),
        fields.text("coverage"),
        fields.texts("duties"),
        fields.texts("procedure"),
        fields.list("members", Member::read));
  }

  private static void write(SubCommittee one, ObjectNode fields) {
    JsonForm.putText(fields, "title", one.title);
    JsonForm.putTextIfAny(fields, "summary", one.summary);
    JsonForm.putTextIfAny(fields, "basis", one.basis);
    JsonForm.putText(fields, "coverage", one.coverage);
    JsonForm.putTexts(fields, "duties", one.duties);
    JsonForm.putTexts(fields, "procedure", one.procedure);
    var array = fields.putArray("members");
    one.members.forEach(member -> member.write(array.addObject()));
  }
}
