package community.leju.content.render;

import community.leju.content.deliberation.Decision;
import community.leju.content.deliberation.Deliberation;
import community.leju.content.deliberation.Stage;
import community.leju.content.deliberation.Step;
import community.leju.content.deliberation.Support;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A topic's stages as a line of marks. */
public final class TopicStages {
  private TopicStages() {}

  /**
   * One mark.
   *
   * @param state {@code done}, {@code now} for the last that is done, {@code no} for a refusal,
   *     {@code open}
   * @param day when it was reached; empty where it is still to come
   */
  public record Mark(Label label, String state, Optional<LocalDate> day) {}

  /** All stages that this topic has or may still have; a refused one has no result. */
  public static List<Mark> of(Deliberation topic) {
    var marks = new ArrayList<Mark>();
    add(
        marks,
        topic,
        Stage.PROPOSED,
        DeliberationLabel.PROPOSED,
        Optional.of(topic.proposal().on()));
    add(
        marks,
        topic,
        Stage.SUPPORTED,
        DeliberationLabel.SUPPORTED,
        topic.support().filter(Support::isEnough).map(Support::on));
    add(marks, topic, Stage.DECIDED, decided(topic), topic.decision().map(Decision::on));
    if (!topic.isDeclined()) {
      add(marks, topic, Stage.RESULT, DeliberationLabel.RESULT, topic.result().map(Step::on));
    }
    add(marks, topic, Stage.FOLLOW_UP, DeliberationLabel.FOLLOW_UP, topic.followUp().map(Step::on));
    return marks;
  }

  /** 已采纳 or 未采纳; 商定 before. */
  public static Label decided(Deliberation topic) {
    if (topic.decision().isEmpty()) {
      return DeliberationLabel.DECIDED;
    }
    return topic.isDeclined() ? DeliberationLabel.DECLINED : DeliberationLabel.ADOPTED;
  }

  /** Where it stands, in a word or two. */
  public static Label now(Deliberation topic) {
    return switch (topic.stage()) {
      case PROPOSED ->
          topic.support().isPresent() ? DeliberationLabel.SUPPORTING : DeliberationLabel.PROPOSED;
      case SUPPORTED -> DeliberationLabel.SUPPORTED;
      case DECIDED -> decided(topic);
      case RESULT -> DeliberationLabel.RESULT;
      case FOLLOW_UP -> DeliberationLabel.FOLLOW_UP;
    };
  }

  private static void add(
      List<Mark> marks, Deliberation topic, Stage stage, Label label, Optional<LocalDate> day) {
    marks.add(new Mark(label, state(topic, stage, day.isPresent()), day));
  }

  private static String state(Deliberation topic, Stage stage, boolean reached) {
    if (stage == Stage.DECIDED && topic.isDeclined()) {
      return "no";
    }
    if (!reached) {
      return "open";
    }
    return stage == topic.stage() ? "now" : "done";
  }
}
