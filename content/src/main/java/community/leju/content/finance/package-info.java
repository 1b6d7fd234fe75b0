/**
 * What a committee takes in and spends (经费公开): {@link
 * community.leju.content.finance.FinancePeriod}.
 *
 * <p>Money is {@link community.leju.content.finance.Money}, exact to the fen. A quarter that does
 * not balance does not exist.
 */
@NullMarked
package community.leju.content.finance;

import org.jspecify.annotations.NullMarked;
