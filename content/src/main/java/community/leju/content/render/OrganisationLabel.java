package community.leju.content.render;

/** Words of the organisation chart and its sub-committees. */
public enum OrganisationLabel implements Label {
  PICTURE("组织架构图", "The whole chart"),
  DUTIES("分管什么", "What they do"),
  PHONE("办公电话", "Office phone"),
  WINDOW("在哪里", "Where"),
  HOURS("几点在", "When"),
  REFUSED("本人不愿公开照片，已于{0}登记", "Asked not to be pictured; recorded {0}"),
  BASIS("依据", "Basis"),
  COVERAGE("工作范围", "What it looks after"),
  WORK("工作职能", "What it does"),
  PROCEDURE("怎么办", "How it goes"),
  MEMBERS("成员", "Members"),
  CHAIR("主任", "Chair");

  private final String zh;
  private final String en;

  OrganisationLabel(String zh, String en) {
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
