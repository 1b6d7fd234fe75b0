package community.leju.hub.bulletin;

import community.leju.content.bulletin.Attachment;
import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.item.InvalidField;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the editor's fields into a bulletin, or says for each field what is wrong with it. */
final class BulletinRules {
  private static final int MOST_BODY_CHARS = 60_000;
  private static final int MOST_WORD_CHARS = 12;
  private static final int MOST_SUMMARY_CHARS = 120;
  private static final Pattern TAGS = Pattern.compile("<[^>]*>");

  private final ZoneId zone;

  /** What came of the fields: a bulletin, or problems by field. */
  record Checked(Optional<Bulletin> bulletin, Map<String, Text> problems) {
    /** The editor has no field for attachments: those that are there stay. */
    Checked with(List<Attachment> attachments) {
      return new Checked(bulletin.map(one -> one.with(attachments)), problems);
    }
  }

  BulletinRules(ZoneId zone) {
    this.zone = zone;
  }

  Checked check(ItemRef ref, BulletinForm form) {
    var problems = new LinkedHashMap<String, Text>();
    length(problems, "title", form.title(), 1, Bulletin.MOST_TITLE_CHARS);
    length(problems, "titleEn", form.titleEn(), 0, 2 * Bulletin.MOST_TITLE_CHARS);
    length(problems, "summary", form.summary(), 0, MOST_SUMMARY_CHARS);
    length(problems, "category", form.category(), 0, MOST_WORD_CHARS);
    length(problems, "publisher", form.publisher(), 1, 40);
    length(problems, "body", form.body(), 0, MOST_BODY_CHARS);
    length(problems, "bodyEn", form.bodyEn(), 0, MOST_BODY_CHARS);
    if (TAGS.matcher(form.body()).replaceAll("").isBlank() && form.pictures().isEmpty()) {
      problems.putIfAbsent("body", Text.of("请写正文，或至少放一张图片。", "Write a text or add a picture."));
    }
    if (form.pictures().size() > Bulletin.MOST_PICTURES) {
      problems.put(
          "pictures",
          Text.of(
              "最多 " + Bulletin.MOST_PICTURES + " 张图片。",
              "At most " + Bulletin.MOST_PICTURES + " pictures."));
    }
    var from = day(problems, "from", form.from());
    var until =
        form.until().isBlank() ? Optional.<LocalDate>empty() : day(problems, "until", form.until());
    if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
      problems.put("until", Text.of("截止日期早于开始日期。", "It ends before it begins."));
    }
    if (!List.of("disclosure", "publicity").contains(form.board())) {
      problems.put("board", Text.of("请选择栏目。", "Choose a board."));
    }
    if (!problems.isEmpty() || from.isEmpty()) {
      return new Checked(Optional.empty(), problems);
    }
    try {
      return new Checked(Optional.of(bulletin(ref, form, from.get(), until)), Map.of());
    } catch (InvalidField e) {
      return new Checked(Optional.empty(), Map.of(e.field(), Text.of(e.problem())));
    }
  }

  private Bulletin bulletin(
      ItemRef ref, BulletinForm form, LocalDate from, Optional<LocalDate> until) {
    var posting =
        new Posting(
            Text.of(form.publisher().strip()),
            "",
            startOf(from),
            until.map(last -> startOf(last.plusDays(1))).orElse(null));
    return new Bulletin(
        ref,
        posting,
        Board.of(form.board()),
        form.bilingual(form.title(), form.titleEn()),
        Text.of(form.summary().strip()),
        Text.of(form.category().strip()),
        form.bilingual(form.body(), form.bodyEn()),
        form.pictures().stream().map(PictureField::picture).flatMap(Optional::stream).toList());
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Optional<LocalDate> day(Map<String, Text> problems, String field, String typed) {
    try {
      var day = LocalDate.parse(typed.strip());
      if (day.getYear() >= 2000 && day.getYear() <= 2100) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // Falls through: one message for both.
    }
    problems.put(field, Text.of("请填写日期，如 2026-01-31。", "Give a date such as 2026-01-31."));
    return Optional.empty();
  }

  private static void length(
      Map<String, Text> problems, String field, String typed, int least, int most) {
    int length = typed.strip().length();
    if (length < least) {
      problems.put(field, Text.of("这一项必填。", "This is needed."));
    } else if (length > most) {
      problems.put(
          field,
          Text.of(
              "最多 " + most + " 字，现在 " + length + " 字。",
              "At most " + most + " characters; these are " + length + "."));
    }
  }
}
