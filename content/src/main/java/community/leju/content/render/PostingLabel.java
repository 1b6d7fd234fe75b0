package community.leju.content.render;

/** Who stands behind an item, on every board. */
public enum PostingLabel implements Label {
  PUBLISHER("发布单位", "Published by"),
  APPROVER("核准人", "Approved by"),
  NOT_APPROVED("尚未核准", "Not approved yet"),
  PERIOD("公示期", "On show");

  private final String zh;
  private final String en;

  PostingLabel(String zh, String en) {
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
