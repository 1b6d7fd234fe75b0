package community.leju.content.render;

/** Words of the two notice boards. */
public enum BulletinLabel implements Label {
  DISCLOSURE("党居务公开", "Disclosure"),
  PUBLICITY("社区宣传", "Community news");

  private final String zh;
  private final String en;

  BulletinLabel(String zh, String en) {
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
