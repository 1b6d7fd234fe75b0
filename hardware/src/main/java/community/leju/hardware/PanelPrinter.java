package community.leju.hardware;

import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.panel.PanelListener;
import java.io.PrintStream;
import java.util.Locale;

/** Prints what a panel tells. */
record PanelPrinter(PrintStream out) implements PanelListener {
  @Override
  public void pressed(Input button) {
    say("pressed " + button.word());
  }

  @Override
  public void became(Input input, boolean active) {
    say(input.word() + (active ? " on" : " off"));
  }

  @Override
  public void changed(PanelHealth health) {
    var reason = health.reason().isEmpty() ? "" : ": " + health.reason();
    say(health.state().name().toLowerCase(Locale.ROOT) + reason);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
