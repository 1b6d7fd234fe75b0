package community.leju.kiosk.session;

import community.leju.content.item.Language;

/** How this person wants to read. */
public record Preferences(Language language, boolean large, boolean contrast) {
  /** How a screen greets the next person. */
  public static final Preferences DEFAULT = new Preferences(Language.ZH, false, false);

  public Preferences toggleLanguage() {
    var other = language == Language.ZH ? Language.EN : Language.ZH;
    return new Preferences(other, large, contrast);
  }

  public Preferences toggleLarge() {
    return new Preferences(language, !large, contrast);
  }

  public Preferences toggleContrast() {
    return new Preferences(language, large, !contrast);
  }
}
