package community.leju.content.render;

import community.leju.content.guide.BookingHours;
import community.leju.content.item.Language;
import community.leju.content.item.Picture;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a template needs to say one item to one reader: the language, the zone, the words. */
public record Wording(
    Language language, ZoneId zone, Segmenter segmenter, Function<String, String> pictureUrl) {
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_EN =
      DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

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

  /** A title with its break marks, as HTML. */
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

  public List<String> hours(BookingHours hours) {
    return BookingWords.lines(hours, language);
  }
}
