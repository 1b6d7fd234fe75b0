package community.leju.content.render;

/** Words of the street's report on staff. */
public enum StaffingLabel implements Label {
  AS_OF("数据截至", "Figures of"),
  MEMBERS("成员 5 至 9 人", "Five to nine members"),
  FULL_TIME("全日制不低于三分之二", "Two thirds full-time"),
  LOCAL("本社区居民不低于 80%", "80 % live locally"),
  WOMEN("有女性成员", "Women among them"),
  TRAINING("培训达标", "Training done"),
  MET("达标", "Met"),
  UNMET("未达标", "Not met"),
  ALL_MET("全部达标", "All met"),
  COMMITTEES("个居委会达标", "committees meet it"),
  PEOPLE("人", "people"),
  OVERVIEW("五项指标", "The five indicators"),
  EACH("各居委会", "Each committee"),
  N_MEMBERS("成员", "Members"),
  N_FULL_TIME("全日制", "Full-time"),
  N_LOCAL("属地", "Local"),
  N_WOMEN("女性", "Women"),
  N_TRAINED("受训", "Trained");

  private final String zh;
  private final String en;

  StaffingLabel(String zh, String en) {
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
