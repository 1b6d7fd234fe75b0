package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Picture;
import community.leju.content.item.Text;
import community.leju.content.organisation.Member;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.organisation.SubCommittee;
import community.leju.content.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** ② People, with a photograph or the record of their refusal, and sub-committees. */
class PeopleRenderTest {
  private static final Person PICTURED =
      person(
          "chen",
          Text.of("陈淑芬", "Chen Shufen"),
          Optional.of(new Picture("a".repeat(64), "image/png", 300, 400, Text.of("陈淑芬的画像"))),
          Optional.empty());
  private static final Person REFUSED =
      person(
          "gu",
          Text.of("𠮷田<b>", "Gu Ting"),
          Optional.empty(),
          Optional.of(LocalDate.of(2026, 1, 5)));
  private static final Organisation CHART =
      new Organisation(
          new ItemRef(Samples.SCOPE, "organisation", "chart"),
          Samples.POSTING,
          Text.of("组织架构", "Who is who"),
          Text.of(""),
          List.of(
              unit("root", Optional.empty(), "居民区", PICTURED),
              unit("station", Optional.of("root"), "服务站", REFUSED)));
  private static final SubCommittee BOARD =
      new SubCommittee(
          new ItemRef(Samples.SCOPE, "sub-committee", "mediation"),
          Samples.POSTING,
          Text.of("调解委员会"),
          Text.of(""),
          Text.of("《条例》第二条"),
          Text.of("邻里纠纷"),
          List.of(Text.of("排查"), Text.of("调解")),
          List.of(Text.of("登记"), Text.of("约双方"), Text.of("签协议")),
          List.of(
              new Member(Text.of("陈淑芬"), Text.of("主任"), true, Optional.of("chen")),
              new Member(Text.of("王阿姨"), Text.of("居民代表"), false, Optional.empty())));

  private final Renderer renderer = Samples.renderer("2026-11-24");

  private static Person person(
      String id, Text name, Optional<Picture> photo, Optional<LocalDate> refused) {
    return new Person(
        id,
        name,
        Text.of("委员", "Member"),
        true,
        List.of(Text.of("邻里纠纷"), Text.of("经费公开")),
        "021-0000-0111",
        Text.of("调解室"),
        Text.of("周一至周五 08:30–17:00"),
        photo,
        refused);
  }

  private static Unit unit(String id, Optional<String> parent, String name, Person person) {
    return new Unit(id, parent, Text.of(name), Text.of(""), List.of(person));
  }

  private Element article(Item item, Language language) {
    return Jsoup.parse(renderer.article(item, language).orElseThrow());
  }

  @Test
  void everyPostHasItsNameDutiesPlaceAndPhone() {
    var page = article(CHART, Language.ZH);
    assertThat(page.select(".lj-unit > h2").eachText()).containsExactly("居民区", "服务站");
    var first = page.expectFirst(".lj-person");
    assertThat(first.select("h3").text()).isEqualTo("陈淑芬");
    assertThat(first.select("dd").eachText())
        .containsExactly("邻里纠纷经费公开", "调解室", "周一至周五 08:30–17:00", "021-0000-0111");
    assertThat(first.select(".lj-line")).hasSize(2);
    assertThat(page.select(".lj-posting dd").eachText()).contains("桂花苑居委会", "周明");
  }

  @Test
  void aPhotographSaysWhoItIs() {
    var photo = Jsoup.parse(renderer.portrait(PICTURED, Language.ZH)).select("img");
    assertThat(photo.attr("src")).isEqualTo("/blob/" + "a".repeat(64));
    assertThat(photo.attr("alt")).isEqualTo("陈淑芬的画像");
    assertThat(renderer.facts(PICTURED, Language.ZH)).doesNotContain("不愿公开照片");
  }

  @Test
  void aRefusalShowsAnInitialAndItsDay() {
    var portrait = Jsoup.parse(renderer.portrait(REFUSED, Language.ZH));
    assertThat(portrait.select("img")).isEmpty();
    assertThat(portrait.select("svg").attr("aria-label")).isEqualTo("𠮷田<b>");
    assertThat(portrait.select("text").text()).isEqualTo("𠮷");
    assertThat(Jsoup.parse(renderer.portrait(REFUSED, Language.EN)).select("text").text())
        .isEqualTo("G");
    assertThat(Jsoup.parse(renderer.facts(REFUSED, Language.ZH)).select(".lj-aside").text())
        .isEqualTo("本人不愿公开照片，已于2026年1月5日登记");
    assertThat(renderer.facts(REFUSED, Language.EN)).contains("recorded 5 Jan 2026");
  }

  @Test
  void theWholeChartLeadsToEveryUnit() {
    var picture = Jsoup.parse(renderer.tree(CHART, Language.ZH, id -> "/organisation/" + id));
    assertThat(picture.select("[data-go]").eachAttr("data-go"))
        .as("a unit before what is below it")
        .containsExactly("/organisation/root", "/organisation/station");
    assertThat(picture.select("[data-go]").eachAttr("aria-label"))
        .as("what is heard instead of the picture")
        .allMatch(spoken -> spoken.matches("[^;]+; [^,]+, .+"));
    assertThat(picture.select(".lj-tree-line")).isNotEmpty();
    assertThat(picture.select("b")).hasSize(Jsoup.parse(keys()).select("b").size());
    assertThat(picture.text()).contains("居民区", "陈淑芬", "服务站", "𠮷田<b>");
  }

  /** The map's own buttons, of a chart with other names. */
  private String keys() {
    var plain =
        new Organisation(
            CHART.ref(),
            CHART.posting(),
            CHART.title(),
            Text.of(""),
            List.of(unit("root", Optional.empty(), "居民区", PICTURED)));
    return renderer.tree(plain, Language.ZH, id -> id);
  }

  @Test
  void aSubCommitteeSaysWhatItDoesHowAndWho() {
    var page = article(BOARD, Language.ZH);
    assertThat(page.select("h2").eachText()).containsExactly("工作范围", "工作职能", "怎么办", "成员");
    assertThat(page.select(".lj-prose li").eachText()).containsExactly("排查", "调解");
    assertThat(page.select(".lj-steps > li").eachText()).containsExactly("登记", "约双方", "签协议");
    assertThat(page.select(".lj-members > li").eachText()).containsExactly("陈淑芬主任", "王阿姨居民代表");
    assertThat(page.select(".lj-chair b").eachText()).containsExactly("陈淑芬");
    assertThat(page.select(".lj-aside").text()).isEqualTo("依据：《条例》第二条");
  }
}
