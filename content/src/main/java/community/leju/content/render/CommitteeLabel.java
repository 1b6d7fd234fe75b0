package community.leju.content.render;

/** Words of a committee's profile. */
public enum CommitteeLabel implements Label {
  ADDRESS("地址", "Address"),
  HOURS("办公时间", "Opening hours"),
  PHONE("电话", "Phone"),
  BOUNDARY("管辖范围", "Area"),
  HOUSEHOLDS("户数", "Households"),
  OCCUPANCY("入住率", "Occupancy"),
  PREPARATORY("筹建中", "In preparation"),
  FICTIONAL("样例数据，均为虚构", "Sample data, all invented");

  private final String zh;
  private final String en;

  CommitteeLabel(String zh, String en) {
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
