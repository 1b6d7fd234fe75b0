package community.leju.content.item;

/** A language of the screens. Chinese is always there; English where somebody wrote it. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, for {@code lang} attributes. */
  public String tag() {
    return tag;
  }
}
