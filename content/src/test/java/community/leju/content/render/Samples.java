package community.leju.content.render;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.committee.Committee;
import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Picture;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.organisation.Organisation;
import community.leju.content.pack.PackReader;
import community.leju.content.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One item of each kind. */
final class Samples {
  /** The demo pack, read once for all tests. */
  static final List<Item> DEMO = PackReader.read(Path.of("src/main/pack/yunjian")).items();

  static final Scope SCOPE = new Scope("310117990001");
  static final Posting POSTING =
      new Posting(
          Text.of("桂花苑居委会", "Osmanthus Court"),
          "周明",
          Instant.parse("2026-01-04T16:00:00Z"),
          Instant.parse("2026-03-31T16:00:00Z"));

  private Samples() {}

  /** A renderer on that day, in the morning. */
  static Renderer renderer(String day) {
    var zone = ZoneId.of("Asia/Shanghai");
    var morning = LocalDate.parse(day).atTime(10, 31).atZone(zone).toInstant();
    return new Renderer(zone, () -> morning, sha -> "/blob/" + sha, Segmenter.load());
  }

  /** One item of each kind of the demo pack, the largest: it has the most fields. */
  static Map<String, Item> ofEveryKind() {
    var samples = new TreeMap<String, Item>();
    for (var item : DEMO) {
      samples.merge(
          item.ref().kind(),
          item,
          (one, other) ->
              Catalogue.write(one).length >= Catalogue.write(other).length ? one : other);
    }
    return samples;
  }

  /** The demo pack's first item of a kind: its first committee's, or the street's. */
  static <T extends Item> T first(Class<T> type) {
    return DEMO.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /** Everything that a renderer draws of an item, in both languages. */
  static String draw(Renderer renderer, Item item) {
    var drawn = new StringBuilder();
    for (var language : Language.values()) {
      drawn.append(renderer.card(item, language, "/x"));
      renderer.article(item, language).ifPresent(drawn::append);
      switch (item) {
        case Service service ->
            renderer.chart(service, language, _ -> null).ifPresent(drawn::append);
        case Organisation chart -> drawn.append(renderer.tree(chart, language, unit -> "/" + unit));
        case Rulebook rules ->
            drawn
                .append(renderer.rulebookHead(rules, language))
                .append(renderer.chapter(rules, 1, language));
        default -> {}
      }
    }
    return drawn.toString();
  }

  static Bulletin bulletin(String body) {
    return new Bulletin(
        new ItemRef(SCOPE, "bulletin", "yibao"),
        POSTING,
        Board.DISCLOSURE,
        Text.of("医保参保缴费 <开始> & 提示", "Medical insurance"),
        Text.of("缴费到 12 月 20 日"),
        Text.of("医保"),
        Text.of(body),
        List.of(new Picture("a".repeat(64), "image/png", 40, 30, Text.of("一张\"画\""))));
  }

  static Service service() {
    return new Service(
        new ItemRef(SCOPE, "service", "tiaojie"),
        POSTING,
        Text.of("人民调解预约", "Mediation"),
        Text.of("邻里有纠纷，请人来劝一劝。"),
        List.of(Text.of("身份证", "ID card")),
        Text.of("一楼 2 号窗口"),
        Text.of("当场"),
        Optional.of(
            new BookingHours(
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                List.of(
                    new BookingHours.Session(LocalTime.of(9, 0), LocalTime.of(11, 30)),
                    new BookingHours.Session(LocalTime.of(13, 30), LocalTime.of(16, 30))),
                30,
                2,
                14,
                Set.of())));
  }

  static Committee committee() {
    return new Committee(
        new ItemRef(SCOPE, "committee", "profile"),
        POSTING,
        Text.of("桂花苑居委会"),
        Text.of("桂花路 1 号"),
        Text.of("周一至周五 8:30–17:00"),
        "021-0000-0101",
        Text.of("东至桂花路"),
        1_480,
        28,
        Text.of("第一段\n\n第二段"),
        Optional.empty(),
        List.of(),
        Text.of(""),
        true);
  }
}
