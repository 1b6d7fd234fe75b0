package community.leju.content.finance;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fund in one quarter.
 *
 * @param opening what was there on the first day: the closing balance of the quarter before
 * @param income by day, at most {@link #MOST_LINES}
 * @param expenses by day, at most {@link #MOST_LINES}
 * @param closing what is there on the last day: opening and income less expenses, to the fen
 */
public record Account(
    Fund fund, Money opening, List<Income> income, List<Expense> expenses, Money closing) {
  public static final int MOST_LINES = 300;

  /** Refuses an account that does not balance, with the figures and the difference. */
  public Account {
    income = List.copyOf(income);
    expenses = List.copyOf(expenses);
    if (income.size() > MOST_LINES) {
      throw new InvalidField("income", "more than " + MOST_LINES);
    }
    if (expenses.size() > MOST_LINES) {
      throw new InvalidField("expenses", "more than " + MOST_LINES);
    }
    long in = Money.sum(income.stream().map(Income::amount).toList());
    long out = Money.sum(expenses.stream().map(Expense::amount).toList());
    long should = opening.fen() + in - out;
    if (should != closing.fen()) {
      throw new InvalidField(
          "closing",
          "does not balance: opening %s + income %s - expenses %s = %s, but closing is %s; difference %s"
              .formatted(
                  opening,
                  Money.yuan(in),
                  Money.yuan(out),
                  Money.yuan(should),
                  closing,
                  Money.yuan(closing.fen() - should)));
    }
  }

  public Money totalIncome() {
    return new Money(Money.sum(income.stream().map(Income::amount).toList()));
  }

  public Money totalExpenses() {
    return new Money(Money.sum(expenses.stream().map(Expense::amount).toList()));
  }

  /** What was spent on one sort of thing. */
  public record Spending(Text category, Money amount) {}

  /** What was spent on each category, the largest first. */
  public List<Spending> byCategory() {
    var sums = new LinkedHashMap<String, Spending>();
    for (var one : expenses) {
      sums.merge(
          one.category().zh(),
          new Spending(one.category(), one.amount()),
          (a, b) -> new Spending(a.category(), new Money(a.amount().fen() + b.amount().fen())));
    }
    return sums.values().stream()
        .sorted(Comparator.comparing(Spending::amount).reversed())
        .toList();
  }

  static Account read(Fields fields) {
    return new Account(
        fields.parsed("fund", Fund::of, "office or self-governance", Fund.OFFICE),
        Money.read(fields, "opening"),
        fields.list("income", Income::read),
        fields.list("expenses", Expense::read),
        Money.read(fields, "closing"));
  }

  void write(ObjectNode fields) {
    fields.put("fund", fund.key()).put("opening", opening.toString());
    ArrayNode in = fields.putArray("income");
    income.forEach(one -> one.write(in.addObject()));
    ArrayNode out = fields.putArray("expenses");
    expenses.forEach(one -> one.write(out.addObject()));
    fields.put("closing", closing.toString());
  }
}
