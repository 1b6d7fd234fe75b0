package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.committee.Committee;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.place.FloorPlan;
import community.leju.content.place.GridMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** ① and ③ of the demo committee: who they are, where, and who looks after which building. */
class PlaceRenderTest {
  private static final Committee PROFILE = Samples.first(Committee.class);
  private static final FloorPlan PLAN = Samples.first(FloorPlan.class);
  private static final GridMap MAP = Samples.first(GridMap.class);

  private final Renderer renderer = Samples.renderer("2026-11-24");

  private Document article(Item item, Language language) {
    return Jsoup.parse(renderer.article(item, language).orElseThrow());
  }

  @Test
  void theProfileBeginsWithAddressHoursAndPhone() {
    var page = article(PROFILE, Language.ZH);
    assertThat(page.select(".lj-front dt").eachText()).containsExactly("地址", "办公时间", "电话");
    assertThat(page.select(".lj-front dd.lj-number").text()).isEqualTo("021-0000-0110");
    assertThat(page.select(".lj-facts dt").eachText()).contains("管辖范围", "户数", "入住率");
    assertThat(page.text()).contains("1482 户", "704 ㎡", "达到 640㎡ 的标准", "136 ㎡");
  }

  @Test
  void theEightFacilitiesAreListedAndAMissingOneSaysSo() {
    assertThat(article(PROFILE, Language.ZH).select(".lj-facilities li")).hasSize(10);
    var without =
        new Committee(
            PROFILE.ref(),
            PROFILE.posting(),
            PROFILE.title(),
            PROFILE.address(),
            PROFILE.hours(),
            PROFILE.phone(),
            PROFILE.boundary(),
            3_200,
            20,
            PROFILE.introduction(),
            PROFILE.premises(),
            PROFILE.facilities().subList(1, PROFILE.facilities().size()),
            PROFILE.caretaker(),
            true);
    var page = article(without, Language.ZH);
    assertThat(page.select(".lj-missing").eachText()).containsExactly("居委会办公室还没有设");
    assertThat(page.select(".lj-plainly h2").eachText()).containsExactly("筹建中", "户数超标");
  }

  @Test
  void everyRoomCanBeTouchedAndIsListed() {
    var page = article(PLAN, Language.ZH);
    var spots = page.select(".lj-spot:not(.lj-mark)");
    assertThat(spots).hasSize(PLAN.rooms().size());
    for (var spot : spots) {
      var fact = page.select("template[data-fact=" + spot.attr("data-spot") + "]");
      assertThat(fact).as(spot.attr("data-spot")).hasSize(1);
    }
    var listed = page.expectFirst(".lj-places");
    assertThat(listed.select("h3").eachText())
        .containsExactlyElementsOf(PLAN.rooms().stream().map(room -> room.name().zh()).toList());
    assertThat(page.select("svg .lj-here-words").text()).isEqualTo("您在这里");
    assertThat(page.select(".lj-door")).hasSize(PLAN.doors().size());
  }

  @Test
  void everyBuildingNamesItsCellAndItsOfficer() {
    var page = article(MAP, Language.ZH);
    var spots = page.select(".lj-spot:not(.lj-mark)");
    assertThat(spots).hasSize(MAP.buildings().size());
    for (int i = 0; i < spots.size(); i++) {
      var cell = MAP.cells().get(MAP.cellOf(MAP.buildings().get(i)));
      assertThat(spots.get(i).attr("aria-description"))
          .contains(MAP.buildings().get(i).name().zh(), cell.name().zh(), cell.officer().zh());
      var fact = page.select("template[data-fact=" + spots.get(i).attr("data-spot") + "]").html();
      assertThat(fact).contains(cell.officer().zh(), cell.phone());
    }
  }

  @Test
  void cellsAreToldApartBySignAndPatternNotByColourAlone() {
    var page = article(MAP, Language.ZH);
    var legend = page.select(".lj-legend > span:has(.lj-spot-shape)");
    assertThat(legend).hasSize(MAP.cells().size());
    var signs = legend.stream().map(one -> one.select("text").text()).toList();
    assertThat(signs).containsExactly("①", "②", "③", "④").doesNotHaveDuplicates();
    var patterns = legend.stream().map(one -> one.select("rect[fill]").attr("fill")).toList();
    assertThat(patterns).doesNotHaveDuplicates();
    for (var pattern : patterns.subList(1, patterns.size())) {
      assertThat(page.select(pattern.replaceAll("url\\((#.+)\\)", "$1"))).hasSize(1);
    }
  }

  @Test
  void theEnglishMapIsInEnglish() {
    var page = article(MAP, Language.EN);
    assertThat(page.select(".lj-here-words").text()).isEqualTo("You are here");
    assertThat(page.select(".lj-legend").text()).contains("Cell");
  }
}
