package community.leju.content.render;

/** Words of the lists of what is done here. */
public enum AccessLabel implements Label {
  DUTIES("准入清单", "Matters we help with"),
  CERTIFICATES("证明清单", "Certificates"),
  HANDLED("可以办", "Done here"),
  REFUSED("这里不能办", "Not done here"),
  REASON("为什么", "Why not"),
  INSTEAD("去哪里办", "Where to go"),
  VERSION("版本", "Edition"),
  SOURCE("依据", "Based on");

  private final String zh;
  private final String en;

  AccessLabel(String zh, String en) {
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
