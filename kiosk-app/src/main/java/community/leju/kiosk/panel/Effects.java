package community.leju.kiosk.panel;

import community.leju.content.call.Origin;
import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.panel.PanelListener;
import community.leju.kiosk.call.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the kiosk does when something happens at its panel. */
public final class Effects implements PanelListener {
  private static final Logger log = LoggerFactory.getLogger(Effects.class);

  private final Calls calls;
  private final Presence presence;
  private final Contacts contacts;
  private final Lights lights;

  public Effects(Calls calls, Presence presence, Contacts contacts, Lights lights) {
    this.calls = calls;
    this.presence = presence;
    this.contacts = contacts;
    this.lights = lights;
  }

  @Override
  public void pressed(Input button) {
    switch (button) {
      case CALL -> calls.call(Origin.PANEL);
      case PRESENCE, DOOR, PAPER_LOW -> throw new IllegalArgumentException("no button: " + button);
    }
  }

  @Override
  public void became(Input input, boolean active) {
    switch (input) {
      case CALL -> {}
      case PRESENCE -> presence.became(active);
      case DOOR -> {
        contacts.door(active);
        log.info("the case is {}", active ? "open" : "closed");
      }
      case PAPER_LOW -> {
        contacts.nearEnd(active);
        log.info("the paper is {}", active ? "low" : "not low");
      }
    }
    // Who comes must not wait for the next tick in the dark.
    lights.tick();
  }

  @Override
  public void changed(PanelHealth health) {}
}
