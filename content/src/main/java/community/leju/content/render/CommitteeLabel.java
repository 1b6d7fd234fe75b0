package community.leju.content.render;

import community.leju.content.committee.Facility;

/** Words of a committee's profile. */
public enum CommitteeLabel implements Label {
  ADDRESS("地址", "Address"),
  HOURS("办公时间", "Opening hours"),
  PHONE("电话", "Phone"),
  BOUNDARY("管辖范围", "Area"),
  HOUSEHOLDS("户数", "Households"),
  OCCUPANCY("入住率", "Occupancy"),
  PREPARATORY("筹建中", "In preparation"),
  PREPARATORY_MEANS(
      "入住不到三成，居委会还在筹建。这段时间由相邻的居委会代管，事情照办。",
      "Fewer than three in ten homes are lived in, so this committee is still being set up. A"
          + " neighbouring one looks after you until then."),
  CARETAKER("代管居委会", "Looked after by"),
  LARGE("户数偏多", "Large"),
  LARGE_MEANS(
      "按要求一个居委会管1500户左右。这里户数偏多，窗口会忙一些。",
      "A committee is meant for about 1,500 households. This one has more, so the counter is busier."),
  TOO_LARGE("户数超标", "Over the limit"),
  TOO_LARGE_MEANS(
      "法律规定一个居委会最多3000户。这里已经超过，街道要研究拆分。",
      "The law allows 3,000 households at most. This one is over it; the street has to divide it."),
  HOUSEHOLDS_VALUE("{0} 户", "{0}"),
  PREMISES("配套用房", "Rooms"),
  AREA("总面积", "In all"),
  OPEN_OFFICE("敞开式办公", "Open office"),
  ENOUGH("达到 {0}㎡ 的标准", "meets the standard of {0} m²"),
  NOT_ENOUGH("标准是 {0}㎡，还差一些", "short of the standard of {0} m²"),
  FACILITIES("四室两站两栏", "Rooms, stations and boards"),
  NOT_YET("还没有设", "Not there yet"),
  OTHERS("其他设施", "Also here"),
  INTRODUCTION("介绍", "About us"),
  OFFICE("居委会办公室", "Committee office"),
  MEDIATION_ROOM("居民诉求调解室", "Mediation room"),
  DELIBERATION_ROOM("居民自治议事室", "Meeting room"),
  ACTIVITY_ROOM("综合文体活动室", "Activity room"),
  SERVICE_STATION("社区服务站", "Service station"),
  VOLUNTEER_STATION("社区志愿者工作站", "Volunteers' station"),
  DISCLOSURE_BOARD("党居务公开栏", "Disclosure board"),
  PUBLICITY_BOARD("社区宣传栏", "Community news board"),
  OTHER("其他", "Other"),
  FICTIONAL("样例数据，均为虚构", "Sample data, all invented");

  private final String zh;
  private final String en;

  CommitteeLabel(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The policy's own name of a facility. */
  public static CommitteeLabel of(Facility.Kind kind) {
    return valueOf(kind.name());
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
