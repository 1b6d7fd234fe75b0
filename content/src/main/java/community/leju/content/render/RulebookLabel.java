package community.leju.content.render;

/** Words of the rulebook. */
public enum RulebookLabel implements Label {
  VERSION("版本", "Version"),
  ADOPTED("通过", "Adopted"),
  FILED("备案", "Filed"),
  EARLIER("以前的版本", "Earlier versions"),
  CHAPTERS("章", "chapters"),
  COVENANT("居民公约", "Covenant"),
  CHARTER("自治章程", "Charter"),
  SYSTEM("工作制度", "Working rule");

  private final String zh;
  private final String en;

  RulebookLabel(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String en() {
    return en;
  }
}
