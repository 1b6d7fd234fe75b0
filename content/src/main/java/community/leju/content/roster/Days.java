package community.leju.content.roster;

import community.leju.content.item.Fields;
import java.time.LocalDate;
import java.util.Optional;

/** Days as documents write them. */
final class Days {
  private Days() {}

  static LocalDate read(Fields fields, String name) {
    return fields.parsed(name, LocalDate::parse, "a date such as 2026-10-01", LocalDate.EPOCH);
  }

  static Optional<LocalDate> readIfAny(Fields fields, String name) {
    return fields.stringIfAny(name, 40).map(_ -> read(fields, name));
  }
}
