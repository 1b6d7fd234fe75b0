package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.access.AccessList;
import community.leju.content.designation.Designation;
import community.leju.content.designation.Stage;
import community.leju.content.emergency.EmergencyPlan;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.staffing.Staffing;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Lists, emergency plans, stages and staff: each says in words what a colour repeats. */
class DutiesRenderTest {
  private static final AccessList LIST = Samples.first(AccessList.class);
  private static final EmergencyPlan PLAN = Samples.first(EmergencyPlan.class);
  private static final Designation STAGES = Samples.first(Designation.class);
  private static final Staffing STAFF = Samples.first(Staffing.class);

  private static Document article(Item item, String today, Language language) {
    return Jsoup.parse(Samples.renderer(today).article(item, language).orElseThrow());
  }

  private static Document article(Item item) {
    return article(item, "2026-11-24", Language.ZH);
  }

  @Test
  void whatIsRefusedSaysWhyAndWhereToGo() {
    var page = article(LIST);
    assertThat(page.select(".lj-matters > li")).hasSize(LIST.matters().size());
    var refused = page.select(".lj-matters > li.lj-no");
    assertThat(refused).hasSize(LIST.matters(false).size()).isNotEmpty();
    for (int i = 0; i < refused.size(); i++) {
      var matter = LIST.matters(false).get(i);
      assertThat(refused.get(i).select(".lj-instead > :last-child").text())
          .isEqualTo(matter.instead().zh());
      assertThat(refused.get(i).text()).contains(matter.name().zh(), matter.reason().zh());
    }
    assertThat(page.select(".lj-yes .lj-instead")).isEmpty();
    assertThat(page.select(".lj-facts dd").eachText())
        .containsExactly(LIST.version().zh(), LIST.source().zh());
  }

  @Test
  void aPlanBeginsWithItsNumbersAndHasItsStepsInOrder() {
    var page = article(PLAN);
    assertThat(page.select(".lj-calls strong").eachText())
        .containsExactlyElementsOf(PLAN.calls().stream().map(call -> call.phone()).toList());
    assertThat(page.select(".lj-do > li").eachText())
        .containsExactlyElementsOf(PLAN.steps().stream().map(step -> step.zh()).toList());
    assertThat(page.html().indexOf("lj-calls")).isLessThan(page.html().indexOf("lj-do"));
  }

  @Test
  void aDrillIsOverdueInWordsFromTheDayAfterTheLastOne() {
    var lastGoodDay = PLAN.lastDrill().plusDays(365);
    assertThat(article(PLAN, lastGoodDay.toString(), Language.ZH).select(".lj-overdue")).isEmpty();
    var dayAfter = lastGoodDay.plusDays(1).toString();
    assertThat(article(PLAN, dayAfter, Language.ZH).select(".lj-overdue").text())
        .startsWith("演练已逾期");
    assertThat(article(PLAN, dayAfter, Language.EN).select(".lj-overdue").text())
        .startsWith("Drill overdue");
  }

  @Test
  void aCommitteesStageIsAWordBesideItsBar() {
    var page = article(STAGES);
    assertThat(page.select(".lj-phases > li")).hasSize(STAGES.phases().size());
    var rows = page.select(".lj-progress > li");
    assertThat(rows).hasSize(STAGES.committees().size());
    for (var one : STAGES.committees()) {
      var row = page.select(".lj-progress > li:has(b:containsOwn(" + one.name().zh() + "))");
      assertThat(row).as(one.name().zh()).hasSize(1);
      var stage = DesignationLabel.valueOf(one.stage().name());
      assertThat(row.select(".lj-reached > span").text()).startsWith(stage.zh());
      assertThat(row.select("rect.lj-bar"))
          .hasSize(List.of(Stage.values()).indexOf(one.stage()) + 1);
      assertThat(row.select(".lj-chip").text())
          .isEqualTo(
              (one.named().isPresent() ? DesignationLabel.NAMED : DesignationLabel.NOT_NAMED).zh());
    }
  }

  @Test
  void whatAStaffLacksIsNamed() {
    var page = article(STAFF);
    assertThat(page.select(".lj-bars > li")).hasSize(5);
    var teams = page.select(".lj-teams > li");
    assertThat(teams).hasSize(STAFF.committees().size());
    for (int i = 0; i < teams.size(); i++) {
      var team = STAFF.committees().get(i);
      assertThat(teams.get(i).select("dd").eachText()).startsWith("" + team.members());
      assertThat(teams.get(i).select(".lj-unmet > li").eachText())
          .containsExactlyElementsOf(
              team.unmet().stream()
                  .map(one ->
                      StaffingLabel.UNMET.zh() + " · " + StaffingLabel.valueOf(one.name()).zh())
                  .toList());
    }
    assertThat(page.select(".lj-unmet")).isNotEmpty();
  }
}
