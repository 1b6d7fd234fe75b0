package community.leju.agent.store;

import community.leju.content.call.Call;
import community.leju.content.call.CallState;
import java.time.Instant;

/** A call of this kiosk and how it stands. */
public record CallEntry(Call call, Standing standing) {
  /** Whether somebody may still come because of it. */
  public boolean isOpenAt(Instant now) {
    return switch (standing) {
      case Standing.Waiting _ -> call.isFreshAt(now);
      case Standing.Refused _ -> false;
      case Standing.Heard(var state) ->
          switch (state) {
            case CallState.Ringing _ -> call.isFreshAt(now);
            case CallState.Acknowledged one -> now.isBefore(one.at().plus(Call.FRESH));
            case CallState.Done _, CallState.Withdrawn _ -> false;
          };
    };
  }
}
