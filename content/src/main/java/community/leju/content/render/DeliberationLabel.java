package community.leju.content.render;

/** Words of topics and joint meetings. */
public enum DeliberationLabel implements Label {
  PROPOSED("提出", "Proposed"),
  SUPPORTED("附议", "Supported"),
  SUPPORTING("正在附议", "Gathering support"),
  DECIDED("商定", "Decision"),
  ADOPTED("已采纳", "Adopted"),
  DECLINED("未采纳", "Not adopted"),
  RESULT("办理结果", "Result"),
  FOLLOW_UP("回访", "Follow-up"),
  PENDING("还没到这一步", "Not yet"),
  REASON("理由", "Why"),
  PARTICIPANTS("谁参加", "Who took part"),
  HELD("会议时间", "Held on"),
  PLACE("地点", "Place"),
  WHO("谁来办", "Who does it"),
  BY("办到什么时候", "By when"),
  DONE("已办好", "Done"),
  OPEN("正在办", "Under way"),
  MEETING("联席会议", "Joint meeting"),
  TOPIC("居民议题", "Residents' topic");

  private final String zh;
  private final String en;

  DeliberationLabel(String zh, String en) {
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
