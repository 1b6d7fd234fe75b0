package community.leju.content.finance;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A committee's money in one quarter. Its id is the quarter, such as {@code 2026-q3}.
 *
 * @param accounts one of each fund
 * @param assets what the committee owns, counted; at most {@link #MOST_ASSETS}
 * @param checkedOn when books, money and things were compared (账、款、物相符)
 * @param checkedBy by whom
 */
public record FinancePeriod(
    ItemRef ref,
    Posting posting,
    List<Account> accounts,
    List<Asset> assets,
    LocalDate checkedOn,
    Text checkedBy)
    implements Item {
  public static final int MOST_ASSETS = 300;

  public static final Kind<FinancePeriod> KIND =
      new Kind<>("finance", 1, FinancePeriod.class, FinancePeriod::read, FinancePeriod::write);

  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  /** Refuses other ids, a fund without account or with two, and days of other quarters. */
  public FinancePeriod {
    PublicText.line("checkedBy", checkedBy);
    accounts = List.copyOf(accounts);
    assets = List.copyOf(assets);
    if (assets.size() > MOST_ASSETS) {
      throw new InvalidField("assets", "more than " + MOST_ASSETS);
    }
    var problems = problems(ref, accounts, checkedOn);
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
  }

  public Quarter quarter() {
    return Quarter.of(ref.id()).orElseThrow();
  }

  public Account account(Fund fund) {
    return accounts.stream().filter(one -> one.fund() == fund).findFirst().orElseThrow();
  }

  public Money totalIncome() {
    return new Money(Money.sum(accounts.stream().map(Account::totalIncome).toList()));
  }

  public Money totalExpenses() {
    return new Money(Money.sum(accounts.stream().map(Account::totalExpenses).toList()));
  }

  public Money totalClosing() {
    return new Money(Money.sum(accounts.stream().map(Account::closing).toList()));
  }

  public Money totalAssets() {
    return new Money(Money.sum(assets.stream().map(Asset::value).toList()));
  }

  @Override
  public Text title() {
    var quarter = quarter();
    return Text.of(
        quarter.year() + "年第" + "一二三四".charAt(quarter.number() - 1) + "季度经费使用情况",
        "Funds, quarter " + quarter.number() + " of " + quarter.year());
  }

  @Override
  public Text summary() {
    return Text.of(
        "收入 %s 元，支出 %s 元，季末结余 %s 元"
            .formatted(
                totalIncome().grouped(), totalExpenses().grouped(), totalClosing().grouped()),
        "¥%s in, ¥%s spent, ¥%s left at the end"
            .formatted(
                totalIncome().grouped(), totalExpenses().grouped(), totalClosing().grouped()));
  }

  @Override
  public List<Text> words() {
    var words = new ArrayList<Text>();
    for (var account : accounts) {
      account.income().forEach(one -> words.add(one.source()));
      account.expenses().forEach(one -> words.addAll(List.of(one.purpose(), one.detail())));
    }
    assets.forEach(one -> words.add(one.name()));
    return words;
  }

  private static List<InvalidField> problems(
      ItemRef ref, List<Account> accounts, LocalDate checkedOn) {
    var problems = new ArrayList<InvalidField>();
    var quarter = Quarter.of(ref.id());
    if (quarter.isEmpty()) {
      return List.of(new InvalidField("", "its id '" + ref.id() + "' is no quarter, as 2026-q3"));
    }
    for (var fund : Fund.values()) {
      long count = accounts.stream().filter(one -> one.fund() == fund).count();
      if (count != 1) {
        problems.add(new InvalidField("funds", "needs '" + fund.key() + "' once, has " + count));
      }
    }
    for (int i = 0; i < accounts.size(); i++) {
      var account = accounts.get(i);
      var days = account.income().stream().map(Income::day).toList();
      strangers("funds/" + i + "/income", days, quarter.get(), problems);
      days = account.expenses().stream().map(Expense::day).toList();
      strangers("funds/" + i + "/expenses", days, quarter.get(), problems);
    }
    if (checkedOn.isBefore(quarter.get().lastDay())) {
      problems.add(
          new InvalidField("checkedOn", "is before the quarter ends, " + quarter.get().lastDay()));
    }
    return problems;
  }

  private static void strangers(
      String field, List<LocalDate> days, Quarter quarter, List<InvalidField> problems) {
    for (int i = 0; i < days.size(); i++) {
      if (!quarter.has(days.get(i))) {
        problems.add(
            new InvalidField(field + "/" + i + "/day", days.get(i) + " is not in " + quarter));
      }
    }
  }

  static LocalDate readDay(Fields fields, String name) {
    return fields.parsed(name, LocalDate::parse, "a date such as 2026-07-31", NO_DAY);
  }

  private static FinancePeriod read(ItemRef ref, Posting posting, Fields fields) {
    var accounts = fields.list("funds", Account::read);
    var assets = fields.list("assets", Asset::read);
    var checkedOn = readDay(fields, "checkedOn");
    var checkedBy = fields.text("checkedBy");
    if (fields.isSound()) {
      problems(ref, accounts, checkedOn).forEach(one -> fields.note(one.field(), one.problem()));
    }
    return new FinancePeriod(ref, posting, accounts, assets, checkedOn, checkedBy);
  }

  private static void write(FinancePeriod period, ObjectNode fields) {
    var funds = fields.putArray("funds");
    period.accounts.forEach(one -> one.write(funds.addObject()));
    var things = fields.putArray("assets");
    period.assets.forEach(one -> one.write(things.addObject()));
    fields.put("checkedOn", period.checkedOn.toString());
    JsonForm.putText(fields, "checkedBy", period.checkedBy);
  }

  /** This quarter's among several, or the newest. */
  public static Optional<FinancePeriod> newest(List<FinancePeriod> periods) {
    return periods.stream().max((a, b) -> a.quarter().compareTo(b.quarter()));
  }
}
