package community.leju.content.render;

/** Words of the duty roster. */
public enum RosterLabel implements Label {
  PEOPLE("谁、能办什么", "Who, and what they can do"),
  SHIFTS("班次", "Shifts"),
  EVERY_WEEK("每周安排", "Every week"),
  HOLIDAYS("节假日", "Holidays"),
  MAKE_UP("调休上班", "Worked weekends"),
  IN_TURN("轮流", "in turn"),
  UNTIL("到", "until"),
  SINCE("从", "from"),
  HERE_UNTIL("在岗到", "Here until"),
  HERE_SINCE("到岗", "Here since"),
  REST("按值班表安排", "as the duty list says");

  private final String zh;
  private final String en;

  RosterLabel(String zh, String en) {
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
