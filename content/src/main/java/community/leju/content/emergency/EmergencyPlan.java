package community.leju.content.emergency;

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
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan for one situation.
 *
 * @param when how one knows that it is this situation
 * @param steps what to do, in order, 1 to {@link #MOST_STEPS}
 * @param calls whom to call, the first one first, 1 to {@link #MOST_CALLS}
 * @param assemblyPoint where everybody meets; may be blank
 * @param lastDrill when it was practised last
 */
public record EmergencyPlan(
    ItemRef ref,
    Posting posting,
    Situation situation,
    Text title,
    Text when,
    List<Text> steps,
    List<Call> calls,
    Text assemblyPoint,
    LocalDate lastDrill)
    implements Item {
  public static final int MOST_STEPS = 20;
  public static final int MOST_CALLS = 10;

  /** A plan is practised again within a year. */
  public static final int DRILL_DAYS = 365;

  public static final Kind<EmergencyPlan> KIND =
      new Kind<>(
          "emergency-plan", 1, EmergencyPlan.class, EmergencyPlan::read, EmergencyPlan::write);

  /** Refuses a plan without steps or without anybody to call. */
  public EmergencyPlan {
    PublicText.title(title);
    PublicText.line("when", when);
    PublicText.lines("steps", MOST_STEPS, steps);
    PublicText.line("assemblyPoint", assemblyPoint);
    steps = List.copyOf(steps);
    calls = List.copyOf(calls);
    if (steps.isEmpty()) {
      throw new InvalidField("steps", "needs 1 to " + MOST_STEPS + " steps");
    }
    if (calls.isEmpty() || calls.size() > MOST_CALLS) {
      throw new InvalidField("calls", "needs 1 to " + MOST_CALLS + " numbers to call");
    }
  }

  /** The last day on which the next drill is in time. */
  public LocalDate nextDrill() {
    return lastDrill.plusDays(DRILL_DAYS);
  }

  public boolean isDrillOverdueOn(LocalDate day) {
    return day.isAfter(nextDrill());
  }

  @Override
  public Text summary() {
    return when;
  }

  @Override
  public List<Text> words() {
    var words = new ArrayList<>(steps);
    calls.forEach(one -> words.addAll(List.of(one.who(), Text.of(one.phone()), one.note())));
    words.add(assemblyPoint);
    return words;
  }

  private static EmergencyPlan read(ItemRef ref, Posting posting, Fields fields) {
    return new EmergencyPlan(
        ref,
        posting,
        fields.parsed("situation", Situation::of, "help, accident or disaster", Situation.HELP),
        fields.text("title"),
        fields.text("when"),
        fields.texts("steps"),
        fields.list("calls", Call::read),
        fields.textIfAny("assemblyPoint"),
        fields.parsed("lastDrill", LocalDate::parse, "a date such as 2026-05-12", LocalDate.EPOCH));
  }

  private static void write(EmergencyPlan plan, ObjectNode fields) {
    fields.put("situation", plan.situation.key());
    JsonForm.putText(fields, "title", plan.title);
    JsonForm.putText(fields, "when", plan.when);
    JsonForm.putTexts(fields, "steps", plan.steps);
    var array = fields.putArray("calls");
    plan.calls.forEach(one -> one.write(array.addObject()));
    JsonForm.putTextIfAny(fields, "assemblyPoint", plan.assemblyPoint);
    fields.put("lastDrill", plan.lastDrill.toString());
  }
}
