package community.leju.content.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.item.InvalidDocument;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Problem;
import community.leju.content.item.Scope;
import community.leju.content.pack.PackReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RosterTest {
  private static final ItemRef REF = new ItemRef(new Scope("310117990001"), "roster", "2026");

  private static final Roster DEMO =
      PackReader.read(Path.of("src/main/pack/yunjian")).items().stream()
          .filter(Roster.class::isInstance)
          .map(Roster.class::cast)
          .findFirst()
          .orElseThrow();

  private static String namesOn(String day) {
    return DEMO.on(LocalDate.parse(day)).duties().stream()
        .map(one -> one.officer().name().zh())
        .collect(Collectors.joining(" "));
  }

  @Test
  void anOrdinaryTuesdayFollowsThePattern() {
    var day = DEMO.on(LocalDate.parse("2026-11-24"));
    assertThat(day.holiday().isBlank()).isTrue();
    assertThat(day.at(LocalTime.of(9, 0)))
        .hasSize(10)
        .noneMatch(one -> one.shift().id().equals("late"));
    assertThat(day.at(LocalTime.of(17, 45)))
        .extracting(one -> one.officer().name().zh())
        .containsExactly("何志强");
    assertThat(day.at(LocalTime.of(8, 0))).isEmpty();
    assertThat(day.after(LocalTime.of(9, 10)))
        .extracting(one -> one.officer().name().zh())
        .containsExactly("何志强");
  }

  @Test
  void thePatternRestsOnHolidaysAndTwoPeopleAreThere() {
    var first = LocalDate.parse("2026-02-15");
    for (var day = first; day.isBefore(LocalDate.parse("2026-02-24")); day = day.plusDays(1)) {
      assertThat(DEMO.on(day).holiday().zh()).isEqualTo("春节");
      assertThat(DEMO.on(day).duties()).hasSize(2);
    }
    assertThat(DEMO.on(LocalDate.parse("2026-10-03")).holiday().zh()).isEqualTo("国庆节");
    assertThat(DEMO.on(LocalDate.parse("2026-10-08")).duties()).hasSizeGreaterThan(8);
  }

  @Test
  void makeUpDaysAreWorkedLikeTheirWeekday() {
    for (var day : List.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20")) {
      assertThat(DEMO.on(LocalDate.parse(day)).isMakeUp()).isTrue();
      assertThat(namesOn(day)).contains("顾婷", "马晨", "何志强");
    }
    assertThat(namesOn("2026-10-10")).contains("顾婷", "蒋丽");
    assertThat(namesOn("2026-10-17")).doesNotContain("顾婷");
  }

  @Test
  void peopleTakeTurnsWeekByWeekAndLeaveWithTheirLastDay() {
    assertThat(namesOn("2026-07-18")).contains("马晨").doesNotContain("蒋丽");
    assertThat(namesOn("2026-07-11")).contains("蒋丽").doesNotContain("马晨");
    assertThat(namesOn("2026-06-30")).contains("罗春梅").doesNotContain("蒋丽");
    assertThat(namesOn("2026-07-01")).contains("蒋丽").doesNotContain("罗春梅");
    assertThat(namesOn("2026-11-25")).doesNotContain("沈雅琴");
  }

  @Test
  void noDayOfTheYearIsWithoutSomebody() {
    for (var day = DEMO.firstDay(); !day.isAfter(DEMO.lastDay()); day = day.plusDays(1)) {
      assertThat(DEMO.on(day).duties()).as(day.toString()).isNotEmpty();
    }
  }

  @Test
  void strangersLeaversAndDoubleShiftsAreRefused() {
    assertThat(
            problems(
                "'people': ['a', 'ghost']",
                "{'day': '2026-07-02', 'person': 'gone', 'shift': 'day'}"))
        .containsExactly(
            "/pattern/0/people/1: 'ghost' is not among 'people'",
            "/extra/0/person: 'gone' is not here on 2026-07-02: left on 2026-06-30");
    assertThat(problems("'people': ['gone']", ""))
        .containsExactly(
            "/pattern/0/people/0: 'gone' is not here on 2026-12-31: left on 2026-06-30");
    assertThat(problems("'people': ['a']", "{'day': '2026-07-02', 'person': 'a', 'shift': 'late'}"))
        .containsExactly("/extra/0/shift: 'a' has two shifts at once on 2026-07-02");
    assertThat(problems("'people': ['a']", "{'day': '2027-01-02', 'person': 'a', 'shift': 'none'}"))
        .containsExactly(
            "/extra/0/shift: 'none' is not among 'shifts'",
            "/extra/0/day: 2027-01-02 is not in this roster");
  }

  private static List<String> problems(String people, String extra) {
    var json =
        """
        {'publisher': {'zh': '居委会'}, 'validFrom': '2026-01-01T00:00:00Z', 'title': '值班',
         'firstDay': '2026-01-01', 'lastDay': '2026-12-31',
         'people': [{'id': 'a', 'name': '甲', 'post': '社工', 'can': ['咨询']},
                    {'id': 'gone', 'name': '乙', 'post': '社工', 'can': ['咨询'], 'until': '2026-06-30'}],
         'shifts': [{'id': 'day', 'name': '日班', 'from': '08:30', 'until': '17:00'},
                    {'id': 'late', 'name': '晚班', 'from': '16:00', 'until': '19:00'}],
         'pattern': [{'days': ['thursday'], 'shift': 'day', %s}], 'extra': [%s]}
        """
            .formatted(people, extra)
            .replace('\'', '"');
    var document = (ObjectNode) JsonMapper.shared().readTree(json);
    var refusal =
        catchThrowableOfType(InvalidDocument.class, () -> Roster.KIND.read(REF, document));
    return refusal.problems().stream().map(Problem::toString).toList();
  }
}
