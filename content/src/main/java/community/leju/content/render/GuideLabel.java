package community.leju.content.render;

/** Words of the service guide. */
public enum GuideLabel implements Label {
  WHO("谁能办", "Who qualifies"),
  MATERIALS("带什么", "What to bring"),
  NO_MATERIALS("不用带材料", "Nothing to bring"),
  WHERE("去哪里", "Where to go"),
  FEE("收多少钱", "What it costs"),
  TIME_LIMIT("多久办好", "How long it takes"),
  PROMISE("我们承诺", "Our promise"),
  BASIS("政策依据", "Legal basis"),
  CHART("流程图", "Flow chart"),
  START("开始", "Start"),
  STEP("步骤", "Step"),
  DECISION("选择", "Choice"),
  END("结束", "End"),
  BOOKING("什么时候可以预约", "When you can book"),
  BOOKABLE("可以预约", "Can be booked");

  private final String zh;
  private final String en;

  GuideLabel(String zh, String en) {
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
