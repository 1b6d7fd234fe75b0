package community.leju.content.render;

/** Words of the board of stages. */
public enum DesignationLabel implements Label {
  DISTRICT("区级示范点", "Models of the district"),
  STREET("街道级示范点", "Models of the subdistrict"),
  DEMONSTRATION("示范创建", "Setting up"),
  ROLL_OUT("全面推广", "Rolling out"),
  SUMMING_UP("总结提炼", "Summing up"),
  NAMED("已命名", "Named"),
  NOT_NAMED("创建中", "On the way"),
  SINCE("进入本阶段", "In this stage since"),
  OF("共", "of"),
  NAMED_ON("命名", "Named on");

  private final String zh;
  private final String en;

  DesignationLabel(String zh, String en) {
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
