package community.leju.content.render;

import community.leju.content.deliberation.Support;
import community.leju.content.finance.Money;
import community.leju.content.guide.BookingHours;
import community.leju.content.item.Language;
import community.leju.content.item.Picture;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import community.leju.content.volunteer.Need;
import community.leju.content.volunteer.VolunteerProject;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a template needs to say one item to one reader: the language, zone and day, the words. */
public record Wording(
    Language language,
    ZoneId zone,
    LocalDate today,
    Segmenter segmenter,
    Function<String, String> pictureUrl) {
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_EN =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  public String say(Label label) {
    return label.in(language);
  }

  /** The word with its {@code {0}} filled in. */
  public String say(Label label, String value) {
    return say(label).replace("{0}", value);
  }

  public String say(Text text) {
    return text.in(language);
  }

  /** The value of the {@code lang} attribute around {@link #say(Text)}. */
  public String tag(Text text) {
    return text.languageFor(language).tag();
  }

  /** A title, a lead or a summary with its break marks, as HTML. */
  public Content title(Text text) {
    return output -> {
      var pieces = segmenter.pieces(say(text));
      for (int i = 0; i < pieces.size(); i++) {
        if (i > 0) {
          output.writeContent("<wbr>");
        }
        Escape.htmlContent(pieces.get(i), output);
      }
    };
  }

  /** An author's HTML, cleaned. */
  public Content body(Text html) {
    return output -> output.writeContent(SafeHtml.clean(say(html), segmenter));
  }

  /** The lines of a plain text; empty ones left out. */
  public List<String> lines(Text text) {
    return say(text).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public String url(Picture picture) {
    return pictureUrl.apply(picture.sha256());
  }

  public LocalDate firstDay(Posting posting) {
    return posting.validFrom().atZone(zone).toLocalDate();
  }

  /** The last day on which it is on show, or empty where there is no end. */
  public Optional<LocalDate> lastDay(Posting posting) {
    return Optional.ofNullable(posting.validUntil()).map(this::dayBefore);
  }

  private LocalDate dayBefore(Instant end) {
    return end.minusNanos(1).atZone(zone).toLocalDate();
  }

  /** 2026年11月24日, 24 Nov 2026. */
  public String day(LocalDate day) {
    return switch (language) {
      case ZH -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case EN -> DAY_EN.format(day);
    };
  }

  public String month(LocalDate day) {
    return switch (language) {
      case ZH -> day.getMonthValue() + "月";
      case EN -> MONTH_EN.format(day);
    };
  }

  /** 公示期: 2026年1月1日至2026年3月31日; without an end: 自2026年1月1日起. */
  public String period(Posting posting) {
    var from = day(firstDay(posting));
    var until = lastDay(posting).map(this::day);
    return switch (language) {
      case ZH -> until.map(end -> from + "至" + end).orElse("自" + from + "起");
      case EN -> until.map(end -> from + " to " + end).orElse("from " + from);
    };
  }

  /** The approver, or words that say there is none yet. */
  public String approver(Posting posting) {
    return posting.approver().isBlank() ? say(PostingLabel.NOT_APPROVED) : posting.approver();
  }

  /** 第3版, version 3. */
  public String version(int number) {
    return language == Language.ZH ? "第" + number + "版" : "Version " + number;
  }

  /** 46户附议（需要30户）. */
  public String support(Support support) {
    var day = day(support.on());
    return language == Language.ZH
        ? "到" + day + "，" + support.count() + "户附议，满" + support.needed() + "户就上会商量"
        : support.count() + " households by " + day + "; " + support.needed() + " are needed";
  }

  /** 要4人，已有3人，还差1人. */
  public String need(Need need) {
    var missing = need.missing();
    return switch (language) {
      case ZH ->
          "要"
              + need.wanted()
              + "人，已有"
              + need.found()
              + "人"
              + (missing == 0 ? "，" + say(SharingLabel.ENOUGH) : "，还差" + missing + "人");
      case EN ->
          need.wanted()
              + " wanted, "
              + need.found()
              + " found"
              + (missing == 0 ? ": " + say(SharingLabel.ENOUGH) : ", " + missing + " to go");
    };
  }

  /** How many hands a project still looks for. */
  public String missing(VolunteerProject project) {
    int missing = project.missing();
    if (missing == 0) {
      return say(SharingLabel.ENOUGH);
    }
    return language == Language.ZH ? "还差" + missing + "人" : missing + " more wanted";
  }

  /** 第1页，共2页. */
  public String pageNumber(int page, int pages) {
    return language == Language.ZH
        ? "第" + page + "页，共" + pages + "页"
        : "Page " + page + " of " + pages;
  }

  /** 2026年11月24日09:30, 24 Nov 2026 09:30. */
  public String moment(Instant instant) {
    var local = instant.atZone(zone);
    return day(local.toLocalDate()) + (language == Language.ZH ? "" : " ") + TIME.format(local);
  }

  public List<String> hours(BookingHours hours) {
    return BookingWords.lines(hours, language);
  }

  /** 周一至周五; Mon–Fri. */
  public String weekdays(Set<DayOfWeek> days) {
    return BookingWords.days(days, language);
  }

  /** 1,234.50 元; ¥1,234.50. */
  public String money(Money money) {
    return switch (language) {
      case ZH -> money.grouped() + " 元";
      case EN -> "¥" + money.grouped();
    };
  }

  /** An amount's share of the largest, in thousandths: the width of its bar. */
  public long share(Money amount, Money largest) {
    return largest.fen() == 0 ? 0 : amount.fen() * 1_000 / largest.fen();
  }
}
