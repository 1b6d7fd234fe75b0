package community.leju.content.item;

import java.time.LocalDate;
import java.util.Optional;

/** Civil days in documents: {@code 2026-01-31}. */
public final class Days {
  private static final String SHAPE = "a day such as 2026-01-31";

  private Days() {}

  public static LocalDate read(Fields fields, String name) {
    return fields.parsed(name, LocalDate::parse, SHAPE, LocalDate.EPOCH);
  }

  /** Empty where the field is absent. */
  public static Optional<LocalDate> readIfAny(Fields fields, String name) {
    return fields
        .stringIfAny(name, 20)
        .map(_ -> fields.parsed(name, LocalDate::parse, SHAPE, LocalDate.EPOCH));
  }
}
