package community.leju.agent.hub;

import community.leju.agent.store.AgentStore.DeskState;
import community.leju.agent.store.AgentStore.FullSlot;
import community.leju.content.item.Fields;
import community.leju.content.submission.SubmissionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * News of the committee's desk.
 *
 * @param hubTime the hub's clock
 * @param epoch which life of its database the hub is in; empty from a hub that does not tell
 * @param states later states of this kiosk's submissions
 * @param full slots without a free place
 */
public record DeskNews(
    Instant hubTime, Optional<String> epoch, List<DeskState> states, List<FullSlot> full) {
  static final int MOST_EPOCH_CHARS = 64;

  /** Sorts both, so that the same news are equal. */
  public DeskNews {
    states = states.stream().sorted(Comparator.comparing(one -> one.id().hex())).toList();
    full =
        full.stream()
            .sorted(Comparator.comparing(FullSlot::service).thenComparing(FullSlot::slot))
            .toList();
  }

  static DeskNews read(ObjectNode document) {
    return Fields.readDocument(
        document,
        fields ->
            new DeskNews(
                fields.instant("hubTime"),
                fields.stringIfAny("epoch", MOST_EPOCH_CHARS),
                fields.list("states", DeskNews::state),
                fields.list("full", DeskNews::slot)));
  }

  private static DeskState state(Fields fields) {
    return new DeskState(
        new SubmissionId(fields.string("id", 32)),
        fields.string("state", 32),
        fields.instant("at"));
  }

  private static FullSlot slot(Fields fields) {
    return new FullSlot(fields.string("service", 200), fields.string("slot", 20));
  }
}
