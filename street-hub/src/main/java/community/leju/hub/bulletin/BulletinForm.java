package community.leju.hub.bulletin;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.item.Text;
import community.leju.hub.web.Exchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The editor's fields exactly as they were typed: kept with each revision, valid or not.
 *
 * @param from the first day on show, {@code 2026-01-31}
 * @param until the last day on show; may be blank
 */
public record BulletinForm(
    String title,
    String titleEn,
    String summary,
    String category,
    String board,
    String publisher,
    String from,
    String until,
    String body,
    String bodyEn,
    List<PictureField> pictures) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A new bulletin's fields: on show from today for a month. */
  static BulletinForm blank(LocalDate today, String publisher) {
    return new BulletinForm(
        "",
        "",
        "",
        "",
        "publicity",
        publisher,
        today.toString(),
        today.plusMonths(1).toString(),
        "",
        "",
        List.of());
  }

  static BulletinForm of(Exchange.Form form) {
    return new BulletinForm(
        form.value("title"),
        form.value("titleEn"),
        form.value("summary"),
        form.value("category"),
        form.value("board"),
        form.value("publisher"),
        form.value("from"),
        form.value("until"),
        form.value("body"),
        form.value("bodyEn"),
        PictureField.of(form.values("picture"), form.values("alt")));
  }

  /** The fields of a bulletin that a pack brought. */
  static BulletinForm of(Bulletin bulletin, ZoneId zone) {
    var posting = bulletin.posting();
    var until = posting.validUntil();
    return new BulletinForm(
        bulletin.title().zh(),
        orBlank(bulletin.title().en()),
        bulletin.summary().zh(),
        bulletin.category().zh(),
        bulletin.board().key(),
        posting.publisher().zh(),
        dayOf(posting.validFrom(), zone),
        until == null ? "" : dayOf(until.minusMillis(1), zone),
        bulletin.body().zh(),
        orBlank(bulletin.body().en()),
        bulletin.illustrations().stream().map(PictureField::of).toList());
  }

  static BulletinForm ofJson(String json) {
    return JSON.readValue(json, BulletinForm.class);
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  /** The same with what is still missing filled in, so that a preview can be drawn. */
  BulletinForm patched(LocalDate today, String until) {
    return new BulletinForm(
        title.isBlank() ? "（标题）" : title,
        titleEn,
        summary,
        category,
        board,
        publisher.isBlank() ? "—" : publisher,
        from.isBlank() ? today.toString() : from,
        until,
        body.isBlank() ? "<p>（正文）</p>" : body,
        bodyEn,
        pictures);
  }

  /** What lists call it while it has no title yet. */
  String titleOrDash() {
    return title.isBlank() ? "（无标题）" : title.strip();
  }

  Text bilingual(String zh, String en) {
    return en.isBlank() ? Text.of(zh.strip()) : Text.of(zh.strip(), en.strip());
  }

  private static String dayOf(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone).toString();
  }

  private static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }
}
