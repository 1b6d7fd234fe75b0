package community.leju.content.render;

/** Words of the emergency plans. */
public enum EmergencyLabel implements Label {
  HELP("求助", "Help"),
  ACCIDENT("安全事故", "Accident"),
  DISASTER("自然灾害", "Disaster"),
  CALL("打这些电话", "Call"),
  STEPS("怎么做", "What to do"),
  ASSEMBLY("集合点", "Assembly point"),
  DRILL("最近演练", "Last drill"),
  NEXT_DRILL("下次演练不晚于", "Next drill by");

  private final String zh;
  private final String en;

  EmergencyLabel(String zh, String en) {
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
