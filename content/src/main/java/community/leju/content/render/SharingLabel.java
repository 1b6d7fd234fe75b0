package community.leju.content.render;

/** Words of what is shared, and of volunteering. */
public enum SharingLabel implements Label {
  OWNER("谁提供", "Offered by"),
  PLACE("在哪里", "Where"),
  HOURS("什么时候", "When"),
  CONDITIONS("怎么用", "How to use it"),
  PHONE("联系电话", "Phone"),
  ACTIVITIES("有什么活动", "What is on"),
  NEEDS("需要什么人手", "Who is wanted"),
  ASK("找谁报名", "Whom to ask"),
  ENOUGH("人手已够", "Enough hands"),
  SHARED("共享资源", "Shared"),
  POINT("睦邻点", "Neighbour point");

  private final String zh;
  private final String en;

  SharingLabel(String zh, String en) {
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
