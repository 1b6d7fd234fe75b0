package community.leju.content.finance;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An amount of yuan, exact.
 *
 * @param fen hundredths of a yuan, not negative
 */
public record Money(long fen) implements Comparable<Money> {
  /** The most that anybody can write down: 100 million yuan, so a misplaced point is noticed. */
  public static final long MOST_FEN = 10_000_000_000L;

  public static final Money NONE = new Money(0);

  private static final Pattern YUAN =
      Pattern.compile("([0-9]{1,10}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:\\.([0-9]{1,2}))?");

  /** Refuses amounts below nothing. */
  public Money {
    if (fen < 0) {
      throw new InvalidField("", "must not be below 0");
    }
  }

  /**
   * Reads {@code 1234.50}, {@code 1,234.5} or {@code 1234}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Money of(String yuan) {
    var parts = YUAN.matcher(yuan.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(yuan);
    }
    var fraction = parts.group(2) == null ? "" : parts.group(2);
    long fen = Long.parseLong(parts.group(1).replace(",", "")) * 100;
    fen += Long.parseLong((fraction + "00").substring(0, 2));
    if (fen > MOST_FEN) {
      throw new IllegalArgumentException(yuan);
    }
    return new Money(fen);
  }

  /** The sum in fen; a long, since a sum may leave the limits of one amount. */
  static long sum(Collection<Money> amounts) {
    return amounts.stream().mapToLong(Money::fen).sum();
  }

  static Money read(Fields fields, String name) {
    return fields.parsed(name, Money::of, "an amount of yuan such as 1234.50", NONE);
  }

  /** As people write it in documents: {@code 1234.50}. */
  static String yuan(long fen) {
    long size = Math.abs(fen);
    return (fen < 0 ? "-" : "") + size / 100 + "." + (size % 100 < 10 ? "0" : "") + size % 100;
  }

  /** As people read it: {@code 1,234.50}. */
  public String grouped() {
    var plain = toString();
    var text = new StringBuilder(plain);
    for (int at = plain.length() - 6; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return yuan(fen);
  }
}
