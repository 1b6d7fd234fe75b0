package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.organisation.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ② Charts and sub-committees that are refused, at their lines. */
class BrokenOrganisationTest {
  private static final String CHART = "organisation/chart.yaml";
  private static final String BOARD = "sub-committee/mediation.yaml";

  /** Four lines; the units follow. */
  private static final String HEAD = SamplePack.POSTING + "title: 组织架构\nunits:\n";

  private static final String DIRECTOR =
      "{id: chen, name: 陈某, post: 主任, elected: true, duties: [全面工作], photoRefused: 2026-01-05}";
  private static final String CLERK =
      "{id: gu, name: 顾某, post: 社工, duties: [窗口], photoRefused: 2026-01-05}";
  private static final String GOOD =
      HEAD + "  - {id: root, name: 居委会, people: [%s, %s]}\n".formatted(DIRECTOR, CLERK);

  @TempDir Path root;
  private SamplePack pack = new SamplePack(Path.of(""));

  @BeforeEach
  void header() throws IOException {
    pack = SamplePack.in(root);
  }

  private static String people(String... people) {
    return HEAD
        + "  - id: root\n    name: 居委会\n    people:\n      - "
        + String.join("\n      - ", people)
        + "\n";
  }

  @Test
  void anEmptyChartAndOneWithoutPeopleAreRefused() throws IOException {
    pack.with(CHART, HEAD.replace("units:", "units: []"));
    assertThat(pack.problems()).containsExactly(CHART + ":4: units: must be 1 to 60");
    pack.with(CHART, HEAD + "  - {id: root, name: 居委会}\n");
    assertThat(pack.problems()).containsExactly(CHART + ":4: units: must have 1 to 200 people");
  }

  @Test
  void aLoopAForestAndAStrangeParentAreRefused() throws IOException {
    var root = "  - {id: root, name: 居委会, people: [%s]}\n".formatted(DIRECTOR);
    pack.with(
        CHART, HEAD + root + "  - {id: a, parent: b, name: 甲}\n  - {id: b, parent: a, name: 乙}\n");
    assertThat(pack.problems())
        .containsExactly(CHART + ":6: units/1/parent: leads in a loop, or deeper than 6 levels");
    pack.with(CHART, HEAD + root + "  - {id: a, name: 甲}\n");
    assertThat(pack.problems())
        .containsExactly(CHART + ":6: units/1: parent is missing: only one unit is the root");
    pack.with(CHART, HEAD + root + "  - {id: a, parent: gone, name: 甲}\n");
    assertThat(pack.problems())
        .containsExactly(CHART + ":6: units/1/parent: 'gone' is no unit here");
    pack.with(CHART, HEAD + root + "  - {id: root, parent: root, name: 甲}\n");
    assertThat(pack.problems()).containsExactly(CHART + ":6: units/1/id: 'root' is there twice");
  }

  @Test
  void twoHundredUnitsAreRefused() throws IOException {
    var units = new StringBuilder(GOOD);
    for (int i = 1; i < 200; i++) {
      units.append("  - {id: u%d, parent: root, name: 第%d组}\n".formatted(i, i));
    }
    pack.with(CHART, units.toString());
    assertThat(pack.problems()).containsExactly(CHART + ":4: units: must be 1 to 60");
  }

  @Test
  void everyPersonHasDutiesAndAPhotographOrARefusal() throws IOException {
    pack.with(
        CHART,
        people(
            "{id: a, name: 甲, post: 委员, photoRefused: 2026-01-05}",
            "{id: b, name: 乙, post: 委员, duties: [\"\"], photoRefused: 2026-01-05}",
            "{id: c, name: 丙, post: 委员, duties: [窗口]}",
            "{id: d, name: 丁, post: 委员, duties: [窗口], photoRefused: soon}",
            "{id: e, duties: [窗口], photoRefused: 2026-01-05}",
            "{id: f, name: 己, post: 委员, duties: [窗口], phone: 138 0000 0000, photoRefused:"
                + " 2026-01-05}"));
    assertThat(pack.problems())
        .containsExactlyInAnyOrder(
            CHART + ":8: units/0/people/0/duties: must be 1 to 20",
            CHART + ":9: units/0/people/1/duties/0: is empty",
            CHART
                + ":10: units/0/people/2/photo: is missing; where it was refused, say photoRefused:"
                + " and the day",
            CHART + ":11: units/0/people/3/photoRefused: 'soon' is not a day such as 2026-01-01",
            CHART + ":12: units/0/people/4/name: is missing",
            CHART + ":12: units/0/people/4/post: is missing",
            CHART
                + ":13: units/0/people/5/phone: has a mobile number in it: only an office's phone"
                + " is public");
  }

  @Test
  void aPersonIsInTheChartOnce() throws IOException {
    pack.with(CHART, people(DIRECTOR, DIRECTOR));
    assertThat(pack.problems())
        .containsExactly(CHART + ":9: units/0/people/1/id: 'chen' is there twice");
  }

  @Test
  void photographsAreThereLightAndNotOfThoseWhoRefused() throws IOException {
    var person = "{id: a, name: 甲, post: 委员, duties: [窗口], photo: {picture: a.png, alt: 甲}}";
    pack.with(CHART, people(person));
    assertThat(pack.problems())
        .containsExactly(CHART + ":8: picture: 'a.png' is no picture in this folder");
    pack.with("organisation/a.png", new byte[30 << 20]);
    assertThat(pack.problems()).contains("organisation/a.png: is larger than 12 MB");
    pack.with("organisation/a.png", SamplePack.png(30, 40));
    assertThat(pack.item(Organisation.class).pictures()).hasSize(1);
    pack.with(CHART, people(person.replace("photo:", "photoRefused: 2026-01-05, photo:")));
    assertThat(pack.problems())
        .containsExactly(
            CHART
                + ":8: units/0/people/0/photo: was refused: leave it out, or take photoRefused"
                + " out");
    pack.with(CHART, people(person.replace(", alt: 甲", "")));
    assertThat(pack.problems())
        .containsExactly(CHART + ":8: units/0/people/0/photo/alt: is missing");
  }

  private static String board(String... members) {
    return SamplePack.POSTING
        + "title: 调解委员会\ncoverage: 邻里纠纷\nduties: [调解]\nprocedure: [登记, 调解]\nmembers:\n  - "
        + String.join("\n  - ", members)
        + "\n";
  }

  @Test
  void aSubCommitteeHasDutiesAProcedureAndOneChair() throws IOException {
    pack.with(BOARD, SamplePack.POSTING + "title: 调解委员会\nduties: []\nmembers: []\n");
    assertThat(pack.problems()).containsExactly(BOARD + ":1: coverage: is missing");
    pack.with(BOARD, SamplePack.POSTING + "title: 调解委员会\ncoverage: 纠纷\nduties: []\n");
    assertThat(pack.problems()).containsExactly(BOARD + ":5: duties: must be 1 to 30");
    pack.with(BOARD, SamplePack.POSTING + "title: 调解委员会\ncoverage: 纠纷\nduties: [调解]\n");
    assertThat(pack.problems()).containsExactly(BOARD + ":1: procedure: must be 1 to 30");
    pack.with(BOARD, board("{name: 陈某, role: 委员}"));
    assertThat(pack.problems())
        .containsExactly(BOARD + ":7: members: exactly one must have chair: true");
    pack.with(BOARD, board("{name: 陈某, role: 主任, chair: true}"));
    assertThat(pack.problems())
        .containsExactly(
            BOARD
                + ":8: members/0/person: is missing: the chair must be a member of the residents'"
                + " committee");
  }

  @Test
  void whoSitsOnASubCommitteeIsWhomTheChartKnows() throws IOException {
    pack.with(CHART, GOOD);
    pack.with(
        BOARD,
        board(
            "{name: 顾某, role: 主任, chair: true, person: gu}",
            "{name: 走了, role: 委员, person: left}",
            "{name: 旧名, role: 委员, person: chen}",
            "{name: 顾某, role: 委员, person: gu}",
            "{name: 王阿姨, role: 居民代表}"));
    assertThat(pack.problems())
        .containsExactly(
            BOARD + ":8: members/0: the chair must be elected: true in the chart",
            BOARD + ":9: members/1/person: 'left' is not in the organisation chart",
            BOARD + ":10: members/2/name: is 陈某 in the organisation chart",
            BOARD + ":11: members/3/person: 'gu' is there twice");
    pack.with(BOARD, board("{name: 陈某, role: 主任, chair: true, person: chen}"));
    assertThat(PackReader.read(root).items()).hasSize(2);
  }
}
