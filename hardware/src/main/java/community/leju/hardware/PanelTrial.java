package community.leju.hardware;

import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.Panel;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.panel.PanelListener;
import community.leju.process.launch.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tries a panel the way a kiosk would. */
final class PanelTrial implements PanelListener {
  private static final int STATE_SECONDS = 5;
  private static final int SETTLE_MILLIS = 700;

  private final CountDownLatch changed = new CountDownLatch(1);

  /**
   * How it is, and each input, a line each.
   *
   * @throws Failure where it is not ready, with the next step
   */
  List<String> ready(Panel panel) throws InterruptedException {
    if (!changed.await(STATE_SECONDS, TimeUnit.SECONDS)) {
      throw new Failure("no word from it: try again");
    }
    // The longest debounce time, and some: what is active by then is.
    Thread.sleep(SETTLE_MILLIS);
    var health = panel.health();
    return switch (health.state()) {
      case READY -> lines(panel);
      case STUCK -> throw new Failure(health.reason() + ": look at the button or the sensor");
      case CONNECTING, DISCONNECTED ->
          throw new Failure(
              health.reason() + ": look at the cable, the power and the configuration");
    };
  }

  private static List<String> lines(Panel panel) {
    var lines = new ArrayList<String>();
    lines.add("ready");
    var active = panel.active();
    for (var input : Input.values()) {
      var wire = panel.config().inputs().get(input);
      if (wire != null) {
        var state = active.contains(input) ? "on" : "off";
        lines.add("  %s %s (line %d)".formatted(input.word(), state, wire.line()));
      }
    }
    return lines;
  }

  @Override
  public void pressed(Input button) {}

  @Override
  public void became(Input input, boolean active) {}

  @Override
  public void changed(PanelHealth health) {
    changed.countDown();
  }
}
