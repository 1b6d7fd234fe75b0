package community.leju.content.staffing;

import community.leju.content.committee.PerCommittee;
import community.leju.content.item.Fields;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * The street's report on its committees' staff.
 *
 * @param asOf the day of the figures
 * @param committees by code, 1 to {@link PerCommittee#MOST}
 */
public record Staffing(
    ItemRef ref,
    Posting posting,
    Text title,
    Text introduction,
    LocalDate asOf,
    List<Team> committees)
    implements Item {
  public static final Kind<Staffing> KIND =
      new Kind<>("staffing", 1, Staffing.class, Staffing::read, Staffing::write);

  /** Refuses a committee twice. */
  public Staffing {
    PublicText.title(title);
    PublicText.words("introduction", introduction);
    committees = PerCommittee.checked(committees);
  }

  /** How many committees meet an indicator. */
  public long meeting(Indicator indicator) {
    return committees.stream().filter(indicator::isMetBy).count();
  }

  @Override
  public Text summary() {
    long all = committees.stream().filter(one -> one.unmet().isEmpty()).count();
    return Text.of(
        "%d 个居委会，%d 个全部达标".formatted(committees.size(), all),
        "%d committees, %d meet every indicator".formatted(committees.size(), all));
  }

  @Override
  public List<Text> words() {
    return committees.stream().map(Team::name).toList();
  }

  private static Staffing read(ItemRef ref, Posting posting, Fields fields) {
    return new Staffing(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("introduction"),
        fields.parsed("asOf", LocalDate::parse, "a date such as 2026-09-30", LocalDate.EPOCH),
        fields.list("committees", Team::read));
  }

  private static void write(Staffing report, ObjectNode fields) {
    JsonForm.putText(fields, "title", report.title);
    JsonForm.putTextIfAny(fields, "introduction", report.introduction);
    fields.put("asOf", report.asOf.toString());
    var committees = fields.putArray("committees");
    report.committees.forEach(one -> one.write(committees.addObject()));
  }
}
