package community.leju.content.render;

/** Words of the finance board. */
public enum FinanceLabel implements Label {
  OFFICE("办公经费", "Office fund"),
  SELF_GOVERNANCE("自治经费", "Self-governance fund"),
  OPENING("上季结余", "Brought forward"),
  INCOME("本季收入", "Received"),
  EXPENSES("本季支出", "Spent"),
  CLOSING("季末结余", "Left at the end"),
  YUAN("元", "yuan"),
  BY_CATEGORY("钱花在哪里", "Where the money went"),
  WHERE_FROM("钱从哪里来", "Where the money came from"),
  EACH("每一笔", "Each payment"),
  RECEIPTS("张票据", "receipts"),
  ASSETS("固定资产", "What the committee owns"),
  THING("名称", "What"),
  QUANTITY("数量", "Number"),
  VALUE("原值", "Bought for"),
  KEEPER("保管人", "Keeper"),
  PLACE("存放地点", "Where"),
  AGREES("账、款、物相符", "Books, money and things agree"),
  CHECKED("核对", "Checked by"),
  TOTAL("合计", "Total"),
  BALANCES("上季结余 + 本季收入 − 本季支出 = 季末结余", "Brought forward + received − spent = left");

  private final String zh;
  private final String en;

  FinanceLabel(String zh, String en) {
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
