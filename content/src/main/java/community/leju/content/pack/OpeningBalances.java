package community.leju.content.pack;

import community.leju.content.finance.FinancePeriod;

/** A committee's quarters against each other: one opens with what the one before closed with. */
record OpeningBalances(Found found) {
  void check() {
    var periods = found.of(FinancePeriod.class);
    for (var later : periods) {
      periods.stream()
          .filter(earlier -> earlier.scope().equals(later.scope()))
          .map(Source::item)
          .filter(earlier -> later.item().quarter().isRightAfter(earlier.quarter()))
          .forEach(earlier -> check(earlier, later));
    }
  }

  private static void check(FinancePeriod earlier, Source<FinancePeriod> later) {
    var accounts = later.item().accounts();
    for (int i = 0; i < accounts.size(); i++) {
      var opening = accounts.get(i).opening();
      var closing = earlier.account(accounts.get(i).fund()).closing();
      if (!opening.equals(closing)) {
        later.note(
            "funds/" + i + "/opening",
            "is %s, but %s closed with %s".formatted(opening, earlier.quarter(), closing));
      }
    }
  }
}
