package community.leju.content.render;

/** Words of plans and maps. */
public enum PlaceLabel implements Label {
  HERE("您在这里", "You are here"),
  ENTRANCE("大门", "Entrance"),
  LARGER("放大", "Larger"),
  SMALLER("缩小", "Smaller"),
  LEFT("向左看", "Look left"),
  RIGHT("向右看", "Look right"),
  UPWARDS("向上看", "Look up"),
  DOWNWARDS("向下看", "Look down"),
  WHOLE("看全图", "Show all"),
  CLOSE("知道了", "Close"),
  LEGEND("图上的记号", "What the signs mean"),
  ROOMS("房间", "Rooms"),
  CELLS("网格和负责人", "Cells and who looks after them"),
  LANDMARKS("设施", "Facilities"),
  STAFF_ONLY("工作人员用", "Staff only"),
  USE("做什么用", "What for"),
  HOURS("开放时间", "Open"),
  PHONE("电话", "Phone"),
  CELL("所属网格", "Cell"),
  OFFICER("负责人", "Who looks after it"),
  HOUSEHOLDS("户数", "Households"),
  BUILDINGS("楼栋", "Buildings"),
  ABOUT("说明", "Note");

  private final String zh;
  private final String en;

  PlaceLabel(String zh, String en) {
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
