package community.leju.content.render;

import community.leju.content.item.Language;

/** The renderer's own words; what authors wrote is in the items. */
public enum Label {
  DISCLOSURE("党居务公开", "Disclosure"),
  PUBLICITY("社区宣传", "Community news"),
  PUBLISHER("发布单位", "Published by"),
  APPROVER("核准人", "Approved by"),
  NOT_APPROVED("尚未核准", "Not approved yet"),
  PERIOD("公示期", "On show"),
  FROM("自", "from"),
  UNTIL("至", "until"),
  MATERIALS("带什么", "What to bring"),
  NO_MATERIALS("不用带材料", "Nothing to bring"),
  WHERE("去哪里", "Where to go"),
  TIME_LIMIT("多久办好", "How long it takes"),
  BOOKING("什么时候可以预约", "When you can book"),
  BOOKABLE("可以预约", "Can be booked"),
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

  Label(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
