package community.leju.content.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posting periods as people write them. {@code from: 2026-01-01} and {@code until: 2026-03-31} are
 * civil days in the street's zone, both included; a time ({@code 2026-01-01T09:30}) or an instant
 * is exact, and {@code until} is then excluded.
 */
record CivilPeriod(ZoneId zone) {
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String VALID_FROM = "validFrom";
  static final String VALID_UNTIL = "validUntil";

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  /** Replaces the written dates by the document's instants. */
  void toInstants(Authored authored, Notes notes) {
    move(authored, FROM, VALID_FROM, 0, notes);
    move(authored, UNTIL, VALID_UNTIL, 1, notes);
    if (!authored.fields().has(VALID_FROM)) {
      notes.note(authored.lineOf(""), "from: is missing; expected a day such as 2026-01-01");
      authored.fields().put(VALID_FROM, Instant.EPOCH.toString());
    }
  }

  private void move(Authored authored, String written, String field, int addDays, Notes notes) {
    var node = authored.fields().remove(written);
    if (node == null || node.isNull()) {
      return;
    }
    int line = authored.lineOf("/" + written);
    authored.lines().put("/" + field, line);
    var instant = node.isString() ? parse(node.asString(), addDays) : Optional.<Instant>empty();
    if (instant.isPresent()) {
      authored.fields().put(field, instant.get().toString());
    } else {
      notes.note(line, written + ": '" + node.asString() + "' is not a day such as 2026-01-01");
      if (field.equals(VALID_FROM)) {
        authored.fields().put(field, Instant.EPOCH.toString());
      }
    }
  }

  private Optional<Instant> parse(String text, int addDays) {
    try {
      if (text.endsWith("Z")) {
        return Optional.of(Instant.parse(text));
      }
      if (text.contains("T")) {
        var time = LocalDateTime.parse(text);
        return within(time.toLocalDate(), time.toLocalTime());
      }
      return within(LocalDate.parse(text).plusDays(addDays), LocalTime.MIDNIGHT);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<Instant> within(LocalDate day, LocalTime time) {
    return day.isBefore(EARLIEST) || day.isAfter(LATEST)
        ? Optional.empty()
        : Optional.of(day.atTime(time).atZone(zone).toInstant());
  }

  /** Replaces a document's instants by dates where that says the same, in front of the rest. */
  void toDates(ObjectNode from, ObjectNode into) {
    into.put(FROM, written(from.get(VALID_FROM).asString(), 0));
    if (from.has(VALID_UNTIL)) {
      into.put(UNTIL, written(from.get(VALID_UNTIL).asString(), 1));
    }
  }

  private String written(String instant, int lessDays) {
    var local = LocalDateTime.ofInstant(Instant.parse(instant), zone);
    var day = local.toLocalDate().minusDays(lessDays).toString();
    return parse(day, lessDays).filter(Instant.parse(instant)::equals).isPresent() ? day : instant;
  }
}
