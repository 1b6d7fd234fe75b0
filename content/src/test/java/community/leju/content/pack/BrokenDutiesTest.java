package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists, emergency plans and the street's two reports that are refused, at their lines. */
class BrokenDutiesTest {
  private static final String POSTING = SamplePack.POSTING;

  @TempDir Path root;

  @BeforeEach
  void header() throws IOException {
    Files.writeString(root.resolve("pack.yaml"), "formatVersion: 1\nscope: street\n");
  }

  private List<String> problems(String kind, String yaml) throws IOException {
    Files.createDirectories(root.resolve(kind));
    Files.writeString(root.resolve(kind).resolve("a.yaml"), POSTING + yaml);
    var refusal = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root));
    assertThat(refusal).as("a pack that should have been refused").isNotNull();
    return refusal.problems().stream()
        .map(problem -> problem.toString().replace(kind + "/a.yaml:", ""))
        .toList();
  }

  @Test
  void aListNamesItsVersionItsSourceAndEveryMatterOnce() throws IOException {
    assertThat(problems("access-list", "subject: gifts\nmatters: []\n"))
        .containsExactly(
            "1: source: is missing",
            "1: title: is missing",
            "1: version: is missing",
            "3: subject: 'gifts' is not duties or certificates");
    var head = "subject: duties\ntitle: 清单\nversion: 2026\nsource: 文件\nmatters:";
    assertThat(problems("access-list", head + " []\n"))
        .containsExactly("7: matters: needs 1 to 300 matters");
    assertThat(problems("access-list", head + "\n  - {name: 调解}\n  - {name: 调解}\n"))
        .containsExactly("9: matters/1/name: '调解' is there twice");
  }

  @Test
  void aRefusalSaysWhyAndWhereToGo() throws IOException {
    assertThat(
            problems(
                "access-list",
                """
                subject: duties
                title: 清单
                version: 2026
                source: 文件
                matters:
                  - {name: 拆违, handled: false, instead: 找城管}
                  - {name: 无犯罪证明, handled: false, reason: 不归我们}
                  - {name: 调解, handled: true, reason: 为什么}
                  - {name: 陪诊, note: 找王阿姨13800000000}
                """))
        .containsExactly(
            "8: matters/0/reason: is missing: a refusal says why",
            "9: matters/1/instead: is missing: a refusal says where to go instead",
            "10: matters/2/reason: is for what is refused; this is handled",
            "11: matters/3/note: has a mobile number in it: only an office's phone is public");
  }

  @Test
  void aPlanHasStepsNumbersToDialAndADrill() throws IOException {
    assertThat(problems("emergency-plan", "situation: flood\ntitle: 预案\nwhen: 下雨\n"))
        .containsExactly(
            "1: lastDrill: is missing; expected a date such as 2026-05-12",
            "3: situation: 'flood' is not help, accident or disaster");
    var head = "situation: disaster\ntitle: 预案\nwhen: 下雨\nlastDrill: 2026-05-12\n";
    assertThat(problems("emergency-plan", head + "calls: [{who: 消防, phone: \"119\"}]\n"))
        .containsExactly("1: steps: needs 1 to 20 steps");
    assertThat(problems("emergency-plan", head + "steps: [撤离]\n"))
        .containsExactly("1: calls: needs 1 to 10 numbers to call");
    assertThat(
            problems(
                "emergency-plan",
                head
                    + """
                    steps: [撤离, ""]
                    calls:
                      - {who: 消防, phone: 打119}
                      - {who: 值班, phone: 13800000000}
                    """))
        .containsExactly(
            "7: steps/1: is empty",
            "9: calls/0/phone: '打119' is no number to dial",
            "10: calls/1/phone: has a mobile number in it: only an office's phone is public");
  }

  @Test
  void stagesFollowEachOtherAndEveryCommitteeIsThereOnce() throws IOException {
    var one =
        "{committee: \"310117990001\", name: 甲, level: street, stage: roll-out, since: 2026-01-01}";
    assertThat(problems("designation", "title: 创建\ncommittees: []\n"))
        .containsExactly("4: committees: needs 1 to 100 committees");
    assertThat(
            problems("designation", "title: 创建\ncommittees:\n  - %s\n  - %s\n".formatted(one, one)))
        .containsExactly("6: committees/1/committee: is there twice");
    assertThat(
            problems(
                "designation",
                "title: 创建\ncommittees:\n  - "
                    + one.replace("310117990001", "云桂")
                        .replace("roll-out", "finished")
                        .replace("level: street", "level: city")
                        .replace("2026-01-01", "1月")))
        .containsExactly(
            "5: committees/0/level: 'city' is not district or street",
            "5: committees/0/since: '1月' is not a date such as 2026-01-31",
            "5: committees/0/stage: 'finished' is not demonstration, roll-out or summing-up");
    assertThat(
            problems(
                "designation",
                "title: 创建\ncommittees: [" + one.replace("310117990001", "云桂") + "]\n"))
        .containsExactly("4: committees/0/committee: '云桂' is no 12-digit code");
    assertThat(
            problems(
                "designation",
                """
                title: 创建
                phases:
                  - {stage: roll-out, firstDay: 2026-01-01, lastDay: 2026-06-30, aim: 推广}
                  - {stage: demonstration, firstDay: 2026-07-01, lastDay: 2026-12-31, aim: 示范}
                committees: [%s]
                """
                    .formatted(one)))
        .containsExactly("6: phases/1: must come after the one above it");
    assertThat(
            problems(
                "designation",
                """
                title: 创建
                phases: [{stage: roll-out, firstDay: 2026-07-01, lastDay: 2026-06-30, aim: 推广}]
                committees: [%s]
                """
                    .formatted(one)))
        .containsExactly("4: phases/0/lastDay: must not be before firstDay");
  }

  @Test
  void partsOfAStaffAreNotMoreThanTheWhole() throws IOException {
    var team =
        "{committee: \"310117990001\", name: 甲, members: 7, fullTime: 5, local: 6, women: 4, trained: 7}";
    var head = "title: 队伍\nasOf: 2026-09-30\ncommittees:\n  - ";
    assertThat(problems("staffing", "title: 队伍\nasOf: 9月\ncommittees: []\n"))
        .containsExactly("4: asOf: '9月' is not a date such as 2026-09-30");
    assertThat(problems("staffing", "title: 队伍\nasOf: 2026-09-30\ncommittees: []\n"))
        .containsExactly("5: committees: needs 1 to 100 committees");
    assertThat(problems("staffing", head + team + "\n  - " + team + "\n"))
        .containsExactly("7: committees/1/committee: is there twice");
    assertThat(problems("staffing", head + team.replace("women: 4", "women: 8") + "\n"))
        .containsExactly("6: committees/0/women: 8 of 7 members");
    assertThat(
            problems(
                "staffing",
                head + team.replace("members: 7", "members: 0").replace("local: 6, ", "") + "\n"))
        .containsExactly(
            "6: committees/0/local: is missing",
            "6: committees/0/members: must be a whole number from 1 to 50");
  }
}
