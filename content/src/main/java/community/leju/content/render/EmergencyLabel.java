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
  NEXT_DRILL("下次演练不晚于", "Next drill by"),
  OVERDUE("演练已逾期", "Drill overdue"),
  OVERDUE_MEANS(
      "预案每365天至少要演练一次。这一份已经超过了，请提醒居委会补上。",
      "A plan is practised at least once in 365 days. This one was not; please remind the committee.");

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
