package community.leju.content.render;

/** Words of alerts; severities as in CAP 1.2. */
public enum AlertLabel implements Label {
  EXTREME("特别严重", "Extreme"),
  SEVERE("严重", "Severe"),
  MODERATE("较重", "Moderate"),
  MINOR("一般", "Minor"),
  DRILL("演练", "Drill"),
  DRILL_NOTE("这是演练，不是真的。", "This is a drill. It is not real."),
  STEPS("请这样做", "What to do"),
  ASSEMBLY("集合地点", "Assembly point"),
  PHONE("求助电话", "Phone for help"),
  SINCE("发布", "Since"),
  UNTIL("有效到", "Until"),
  ISSUER("发布单位", "Issued by");

  private final String zh;
  private final String en;

  AlertLabel(String zh, String en) {
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
