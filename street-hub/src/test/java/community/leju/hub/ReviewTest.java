package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Scope;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  @TempDir Path folder;
  private HubFixture hub;
  private Person clerk;
  private Person approver;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    clerk = Person.signedIn(hub, "li");
    approver = Person.signedIn(hub, "chen");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private String submitted(String title) {
    clerk.post("/bulletins/new", BulletinForms.submitted(title, 0));
    var entry =
        hub.parts.database.read(
            handle -> hub.parts.items.list(handle, HubFixture.FIRST, "bulletin").getFirst());
    assertThat(entry.isSubmitted()).isTrue();
    return "/reviews/" + entry.id();
  }

  @Test
  void approvedBulletinIsReleasedAndItsHistoryKept() throws IOException {
    var review = submitted("春节值班安排");
    var answer = approver.post(review + "/approve", Map.of("password", HubFixture.PASSWORD));
    assertThat(answer.body()).contains("已签发");

    var release = ReleaseClient.update(hub);
    assertThat(release.targets().keySet())
        .anyMatch(path -> path.startsWith("310117990001/bulletin/20260105-"));
  }

  @Test
  void wrongSigningPasswordPublishesNothing() throws IOException {
    var review = submitted("春节值班安排");
    assertThat(approver.post(review + "/approve", Map.of("password", "wrong one")).body())
        .contains("签发密码不对");
    assertThat(ReleaseClient.update(hub).targets()).isEmpty();
  }

  @Test
  void whoeverWroteItDoesNotApproveIt() {
    // One account has one role, so the rule is shown where it lives: on the revision's author.
    var review = submitted("自己写自己批");
    hub.parts.database.change(handle ->
        handle.execute(
            "insert into revision (item_id, number, author, created_at, document)"
                + " select item_id, 2, 'chen', 0, document from revision"));
    hub.parts.database.change(handle -> handle.execute("update item set head = 2"));
    assertThat(approver.get(review).body()).contains("须由另一位同事审核");
    assertThat(approver.post(review + "/approve", Map.of("password", HubFixture.PASSWORD)).body())
        .contains("须由另一位同事审核");
  }

  @Test
  void sentBackWithItsReason() {
    var review = submitted("错别字");
    assertThat(approver.post(review + "/return", Map.of("reason", " ")).body()).contains("请写明退回原因");
    approver.post(review + "/return", Map.of("reason", "第二段日期写错"));
    assertThat(clerk.get(review.replace("reviews", "bulletins")).body())
        .contains("第二段日期写错")
        .contains("已退回");
  }

  @Test
  void recalledSubmissionCanBeWrittenOn() {
    var editor = submitted("再改改").replace("reviews", "bulletins");
    assertThat(clerk.post(editor, BulletinForms.submitted("改了", 1)).statusCode()).isEqualTo(409);
    assertThat(clerk.post(editor + "/recall", Map.of()).body()).contains("已撤回");
    assertThat(clerk.post(editor, BulletinForms.submitted("改了", 1)).body()).contains("已提交审核");
  }

  @Test
  void nothingTypedIsLostOnAProblem() {
    var form = BulletinForms.submitted("", 0);
    form.put("body", "<p>写了半天的正文</p>");
    form.put("until", "2025-01-01");
    var answer = clerk.post("/bulletins/new", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("写了半天的正文").contains("这一项必填").contains("截止日期早于开始日期");
    var id =
        hub.parts.database.read(
            handle -> hub.parts.items.list(handle, HubFixture.FIRST, "bulletin").getFirst().id());
    assertThat(clerk.get("/bulletins/" + id).body()).contains("写了半天的正文");
  }

  @Test
  void secondWriterIsToldAndKeepsTheText() {
    clerk.post("/bulletins/new", BulletinForms.complete("第一稿"));
    var editor =
        "/bulletins/"
            + hub.parts.database.read(handle ->
                hub.parts.items.list(handle, HubFixture.FIRST, "bulletin").getFirst().id());
    var mine = BulletinForms.complete("我的改动");
    mine.put("head", "1");
    assertThat(clerk.post(editor, mine).statusCode()).isEqualTo(200);
    var late = BulletinForms.complete("同事的改动");
    late.put("head", "1");
    var answer = clerk.post(editor, late);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("同事的改动");
  }

  @Test
  void withdrawnBulletinLeavesTheRelease() throws IOException {
    var review = submitted("临时停水");
    approver.post(review + "/approve", Map.of("password", HubFixture.PASSWORD));
    assertThat(ReleaseClient.update(hub).targets()).isNotEmpty();
    approver.post(review + "/withdraw", Map.of("password", HubFixture.PASSWORD));
    assertThat(ReleaseClient.update(hub).targets()).isEmpty();
  }

  @Test
  void streetApproverSignsForACommitteeAndBringsKeysAlong() throws IOException {
    hub.add("zhao", "赵晓", Role.CLERK, Scope.STREET);
    var review = submitted("街道代审");
    var street = Person.signedIn(hub, "wang");
    assertThat(street.post(review + "/approve", Map.of("password", HubFixture.PASSWORD)).body())
        .contains("已签发");
    assertThat(ReleaseClient.update(hub).targets())
        .containsKeys("keys/310117990001.json", "keys/street.json");
  }

  @Test
  void revisionsAreNeverOverwritten() {
    clerk.post("/bulletins/new", BulletinForms.complete("第一稿"));
    var second = BulletinForms.complete("第二稿");
    second.put("head", "1");
    var id =
        hub.parts.database.read(
            handle -> hub.parts.items.list(handle, HubFixture.FIRST, "bulletin").getFirst().id());
    clerk.post("/bulletins/" + id, second);
    var fields =
        hub.parts.database.read(handle ->
            handle
                .createQuery("select fields from revision order by number")
                .mapTo(String.class)
                .list());
    assertThat(fields).hasSize(2);
    assertThat(fields.getFirst()).contains("第一稿");
  }
}
