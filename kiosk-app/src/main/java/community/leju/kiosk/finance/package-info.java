/** The finance board: {@link community.leju.kiosk.finance.FinancePages}, one page a quarter. */
@NullMarked
package community.leju.kiosk.finance;

import org.jspecify.annotations.NullMarked;
