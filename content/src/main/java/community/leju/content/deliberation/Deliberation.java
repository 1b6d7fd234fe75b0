package community.leju.content.deliberation;

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
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A topic that residents brought up (自下而上议题), from its proposal to the follow-up.
 *
 * @param about what it is about, in plain words
 * @param result what came of it; only of an adopted topic
 */
public record Deliberation(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Text about,
    Proposal proposal,
    Optional<Support> support,
    Optional<Decision> decision,
    Optional<Step> result,
    Optional<Step> followUp)
    implements Item {
  public static final Kind<Deliberation> KIND =
      new Kind<>("deliberation", 1, Deliberation.class, Deliberation::read, Deliberation::write);

  private static final Proposal NONE = new Proposal(Text.of("-"), LocalDate.EPOCH);

  /** Checks that no stage is there without the one before it, nor dated before it. */
  public Deliberation {
    PublicText.title(title);
    PublicText.line("summary", summary);
    PublicText.words("about", about);
    if (result.isPresent()
        && decision.filter(made -> made.outcome() == Outcome.ADOPTED).isEmpty()) {
      throw new InvalidField("result", "belongs to an adopted topic: there is no such decision");
    }
    if (followUp.isPresent() && decision.isEmpty()) {
      throw new InvalidField("followUp", "needs a decision before it");
    }
    checkOrder("support", proposal.on(), support.map(Support::on));
    var supported = support.map(Support::on).orElse(proposal.on());
    checkOrder("decision", supported, decision.map(Decision::on));
    var decided = decision.map(Decision::on).orElse(supported);
    checkOrder("result", decided, result.map(Step::on));
    checkOrder("followUp", result.map(Step::on).orElse(decided), followUp.map(Step::on));
  }

  private static void checkOrder(String field, LocalDate before, Optional<LocalDate> day) {
    if (day.filter(before::isAfter).isPresent()) {
      throw new InvalidField(field, "is dated before the stage that precedes it");
    }
  }

  /** The last stage that it has reached. */
  public Stage stage() {
    if (followUp.isPresent()) {
      return Stage.FOLLOW_UP;
    }
    if (result.isPresent()) {
      return Stage.RESULT;
    }
    if (decision.isPresent()) {
      return Stage.DECIDED;
    }
    return support.filter(Support::isEnough).isPresent() ? Stage.SUPPORTED : Stage.PROPOSED;
  }

  public boolean isDeclined() {
    return decision.filter(made -> made.outcome() == Outcome.DECLINED).isPresent();
  }

  @Override
  public List<Text> words() {
    return Stream.of(
            Stream.of(about, proposal.by()),
            decision.stream().flatMap(made -> Stream.of(made.by(), made.reason())),
            result.stream().map(Step::text),
            followUp.stream().map(Step::text))
        .flatMap(text -> text)
        .toList();
  }

  private static Deliberation read(ItemRef ref, Posting posting, Fields fields) {
    var proposal = fields.object("proposal", Proposal::read);
    if (proposal.isEmpty()) {
      fields.note("proposal", "needs by and on");
    }
    return new Deliberation(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("summary"),
        fields.text("about"),
        proposal.orElse(NONE),
        fields.object("support", Support::read),
        fields.object("decision", Decision::read),
        fields.object("result", Step::read),
        fields.object("followUp", Step::read));
  }

  private static void write(Deliberation topic, ObjectNode fields) {
    JsonForm.putText(fields, "title", topic.title);
    JsonForm.putTextIfAny(fields, "summary", topic.summary);
    JsonForm.putText(fields, "about", topic.about);
    topic.proposal.write(fields.putObject("proposal"));
    topic.support.ifPresent(count -> count.write(fields.putObject("support")));
    topic.decision.ifPresent(made -> made.write(fields.putObject("decision")));
    topic.result.ifPresent(step -> step.write(fields.putObject("result")));
    topic.followUp.ifPresent(step -> step.write(fields.putObject("followUp")));
  }
}
