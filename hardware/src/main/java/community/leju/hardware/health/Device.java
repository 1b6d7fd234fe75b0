package community.leju.hardware.health;

import java.util.Locale;

/** What a kiosk may have. */
public enum Device {
  PRINTER,
  /** The board of buttons and lights. */
  PANEL,
  SCANNER,
  VOICE,
  /** Of the case. */
  DOOR;

  /** The name in reports; the text for people is looked up by it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
