package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.deliberation.Deliberation;
import community.leju.content.deliberation.JointMeeting;
import community.leju.content.deliberation.Stage;
import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.rulebook.RuleType;
import community.leju.content.rulebook.Rulebook;
import community.leju.content.sharing.NeighbourPoint;
import community.leju.content.sharing.SharedResource;
import community.leju.content.volunteer.VolunteerProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernanceTest {
  private static final Path DEMO = Path.of("src/main/pack/yunjian");
  private static final Scope FIRST = new Scope("310117990001");
  private static final String POSTING = "publisher: 居委会\nfrom: 2026-01-01\n";

  @TempDir Path root;

  @BeforeEach
  void header() throws IOException {
    write("pack.yaml", "formatVersion: 1\nscope: 310117990001\n");
  }

  @Test
  void theDemoCommitteeHasAllOfIt() {
    assertThat(demo(Rulebook.class))
        .extracting(Rulebook::type)
        .containsExactlyInAnyOrder(RuleType.values());
    assertThat(demo(Rulebook.class)).allMatch(rules -> rules.chapters().size() >= 3);
    assertThat(demo(Deliberation.class))
        .extracting(Deliberation::stage)
        .contains(Stage.PROPOSED, Stage.DECIDED, Stage.RESULT, Stage.FOLLOW_UP);
    assertThat(demo(Deliberation.class)).hasSize(5).anyMatch(Deliberation::isDeclined);
    assertThat(demo(JointMeeting.class)).hasSize(3);
    assertThat(demo(SharedResource.class)).hasSize(6);
    assertThat(demo(NeighbourPoint.class)).hasSize(4);
    assertThat(demo(VolunteerProject.class)).hasSize(5);
    assertThat(demo(Bulletin.class))
        .flatMap(Bulletin::attachments)
        .anyMatch(attachment -> attachment.pages().size() == 2);
  }

  @Test
  void chaptersOfBothLanguagesStandSideBySide() {
    var covenant =
        demo(Rulebook.class).stream()
            .filter(rules -> rules.type() == RuleType.COVENANT)
            .findFirst()
            .orElseThrow();
    var first = covenant.chapters().getFirst();
    assertThat(first.title().zh()).isEqualTo("邻里和气");
    assertThat(first.title().en()).isEqualTo("Good neighbours");
    assertThat(first.body().zh()).contains("见面打招呼").doesNotContain("<h2");
    assertThat(covenant.preamble().zh()).contains("共同的家");
  }

  @Test
  void whatWasNeverDecidedHasNoResult() throws IOException {
    var topic =
        POSTING
            + """
            title: 灯
            about: 楼道灯坏了
            proposal: {by: 3号楼居民, on: 2026-03-05}
            """;
    write("deliberation/a.yaml", topic + "result: {on: 2026-06-01, text: 好了}\n");
    write(
        "deliberation/b.yaml",
        topic + "decision: {outcome: declined, on: 2026-03-01, by: 会议, reason: 没钱}\n");
    write("deliberation/c.yaml", POSTING + "title: 灯\nabout: 灯\n");
    write("deliberation/d.yaml", topic + "decision: {outcome: maybe, on: 3月, by: 会议}\n");
    assertThat(problems())
        .contains(
            "deliberation/a.yaml:6: result: belongs to an adopted topic: there is no such decision",
            "deliberation/b.yaml:6: decision: is dated before the stage that precedes it",
            "deliberation/c.yaml:1: proposal: needs by and on",
            "deliberation/d.yaml:6: decision/outcome: 'maybe' is not adopted or declined",
            "deliberation/d.yaml:6: decision/on: '3月' is not a day such as 2026-01-31",
            "deliberation/d.yaml:6: decision/reason: is missing");
  }

  @Test
  void personalNumbersAreNamedAtTheirLine() throws IOException {
    var project =
        POSTING
            + """
            title: 教手机
            summary: 教老人用手机
            needs:
              - {what: %s, wanted: 2, found: 1}
            when: 周三
            where: 活动室
            ask: %s
            phone: "%s"
            """;
    var mobile = "138 " + "0000 0000";
    write("volunteer-project/a.yaml", project.formatted("讲课的", "王阿姨" + mobile, "021-0000-0110"));
    write("volunteer-project/b.yaml", project.formatted("找" + "１３８" + "00000000", "3号窗口", ""));
    write("volunteer-project/c.yaml", project.formatted("讲课的", "3号窗口", "+86" + mobile));
    write("volunteer-project/d.yaml", project.formatted("讲课的", "3号窗口", "021-0000-0110 转 13"));
    assertThat(problems())
        .containsExactly(
            "volunteer-project/a.yaml:9: ask: has a mobile number in it: only an office's phone is"
                + " public",
            "volunteer-project/b.yaml:6: needs/0/what: has a mobile number in it: only an office's"
                + " phone is public",
            "volunteer-project/c.yaml:10: phone: has a mobile number in it: only an office's phone"
                + " is public");
  }

  @Test
  void aRulebookNeedsChaptersAndItsDatesInOrder() throws IOException {
    var front =
        "---\n"
            + POSTING
            + "type: meeting\ntitle: 会议制度\nversion: 2\nadoptedBy: 会议\nadoptedOn: 2026-02-11\n";
    write("rulebook/a.md", front + "---\n没有章\n");
    write("rulebook/b.md", front + "filedOn: 2026-02-01\n---\n## 一\n好\n");
    write("rulebook/c.md", front + "---\n## 一\n好\n");
    write("rulebook/c.en.md", "## One\n\nGood\n\n## Two\n\nGood\n");
    write(
        "rulebook/d.md", front + "earlier: [{version: 2, adoptedOn: 2025-01-01}]\n---\n## 一\n好\n");
    assertThat(problems())
        .containsExactly(
            "rulebook/a.md:10: body: needs 1 to 60 chapters, each under a heading '## …'",
            "rulebook/b.md:9: filedOn: is before adoptedOn",
            "rulebook/c.md:10: body: the English has not as many chapters as the Chinese",
            "rulebook/d.md:9: earlier: must have smaller numbers and earlier days");
  }

  @Test
  void attachmentsNameTheirPages() throws IOException {
    var front = "---\nboard: publicity\ntitle: 通知\n" + POSTING + "attachments:\n";
    write(
        "bulletin/a.md",
        front + "  - title: 名单\n    pages:\n      - {picture: none.png, alt: 第1页}\n---\n");
    write("bulletin/b.md", front + "  - title: 名单\n    pages: []\n---\n");
    write("bulletin/c.md", front + "  - title: 名单\n    pages: [{alt: 第1页}]\n---\n");
    assertThat(problems())
        .contains(
            "bulletin/a.md:9: picture: 'none.png' is no picture in this folder",
            "bulletin/b.md:8: attachments/0/pages: must be 1 to 40",
            "bulletin/c.md:8: picture: is missing; expected a file's name");
  }

  private <T extends Item> List<T> demo(Class<T> type) {
    return PackReader.read(DEMO).items().stream()
        .filter(item -> item.ref().scope().equals(FIRST))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private List<String> problems() {
    var refusal = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root));
    assertThat(refusal).isNotNull();
    return refusal.problems().stream().map(PackProblem::toString).toList();
  }

  private void write(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
