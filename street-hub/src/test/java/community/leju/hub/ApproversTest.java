package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.hub.release.Change;
import community.leju.hub.staff.Role;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApproversTest {
  private static final String CODE = "310117990001";

  @TempDir Path folder;
  private HubFixture hub;
  private Person clerk;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.add("sun", "孙丽", Role.APPROVER, HubFixture.FIRST);
    clerk = Person.signedIn(hub, "li");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Signer signer(String login) {
    return hub.parts.reviews.signer(hub.account(login), HubFixture.PASSWORD, "test", 0);
  }

  private void threshold(int threshold, String... approvers) {
    var signers = Arrays.stream(approvers).map(this::signer).toList();
    hub.parts.database.change(handle -> {
      hub.parts.repository.setThreshold(handle, CODE, threshold);
      hub.parts.delegating.delegate(handle, Initialisation.offlineFolder(hub.data), signers);
    });
  }

  private String submitted(String title) {
    clerk.post("/bulletins/new", BulletinForms.submitted(title, 0));
    return "/reviews/"
        + hub.parts.database.read(
            handle -> hub.parts.items.list(handle, HubFixture.FIRST, "bulletin").getFirst().id());
  }

  private String approve(String login, String review) {
    return Person.signedIn(hub, login)
        .post(review + "/approve", Map.of("password", HubFixture.PASSWORD))
        .body();
  }

  private long bulletins() throws IOException {
    return ReleaseClient.update(hub).targets().keySet().stream()
        .filter(path -> path.contains("/bulletin/"))
        .count();
  }

  @Test
  void twoApproversSignTheSameBytes() throws IOException {
    threshold(2);
    var review = submitted("春节值班安排");
    assertThat(Person.signedIn(hub, "chen").get(review).body()).contains("须由 2 位审核人分别签名");
    assertThat(approve("chen", review)).contains("您已签名，还需另外 1 位审核人签名");
    assertThat(bulletins()).isZero();
    assertThat(approve("chen", review)).contains("您已经签过名");
    assertThat(bulletins()).isZero();
    var sun = Person.signedIn(hub, "sun");
    assertThat(sun.get("/reviews").body()).contains("还需 1 人签名");
    assertThat(sun.get(review).body()).contains("陈国平 已签名，还需另外 1 位审核人签名");
    assertThat(approve("sun", review)).contains("已签发");
    assertThat(bulletins()).isEqualTo(1);
    assertThat(Person.signedIn(hub, "manager").get("/audit").body())
        .contains("item.sign", "1 of 2", "item.approve");
  }

  @Test
  void releaseInBetweenAsksForTheSignaturesAgain() throws IOException {
    threshold(2);
    var first = submitted("第一条");
    approve("chen", first);
    var second = submitted("第二条");
    approve("chen", second);
    assertThat(approve("sun", second)).contains("已签发");

    assertThat(Person.signedIn(hub, "chen").get(first).body()).contains("先前的签名作废，请重新签名");
    assertThat(approve("sun", first)).contains("先前的签名已作废，请先签的同事再签一次");
    assertThat(bulletins()).isEqualTo(1);
    assertThat(approve("chen", first)).contains("已签发");
    assertThat(bulletins()).isEqualTo(2);
  }

  @Test
  void withdrawalTakesTwoAsWell() throws IOException {
    threshold(2);
    var review = submitted("临时停水");
    approve("chen", review);
    approve("sun", review);
    assertThat(bulletins()).isEqualTo(1);
    var password = Map.of("password", HubFixture.PASSWORD);
    assertThat(Person.signedIn(hub, "sun").post(review + "/withdraw", password).body())
        .contains("还需另外 1 位审核人签名");
    assertThat(bulletins()).isEqualTo(1);
    Person.signedIn(hub, "wang").post(review + "/withdraw", password);
    assertThat(bulletins()).isZero();
  }

  @Test
  void sentBackItemLosesItsSignatures() throws IOException {
    threshold(2);
    var review = submitted("错别字");
    approve("chen", review);
    Person.signedIn(hub, "sun").post(review + "/return", Map.of("reason", "日期写错"));
    clerk.post(review.replace("reviews", "bulletins"), BulletinForms.submitted("改好了", 1));
    assertThat(approve("sun", review)).contains("还需另外 1 位审核人签名");
    assertThat(bulletins()).isZero();
  }

  @Test
  void thresholdIsRaisedOnlyWithTheSignaturesItAsksFor() throws IOException {
    approve("chen", submitted("已在屏幕上"));
    assertThatThrownBy(() -> threshold(2))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("needs the signatures of 2 of its approvers, here are 0");
    assertThatThrownBy(() -> threshold(2, "chen"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("here are 1");
    assertThatThrownBy(() -> threshold(4, "chen", "sun", "wang"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("needs the signatures of 4 approvers and would have 3");
    assertThat(bulletins()).isEqualTo(1);
    threshold(2, "chen", "sun");
    assertThat(bulletins()).isEqualTo(1);
    threshold(1);
    assertThat(approve("chen", submitted("又是一个人"))).contains("已签发");
    assertThat(bulletins()).isEqualTo(2);
  }

  @Test
  void alertNeverWaitsForASecondSignature() {
    assertThatThrownBy(() ->
            hub.parts.database.change(
                handle -> hub.parts.repository.setThreshold(handle, "alert", 2)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("stays 1");
  }

  @Test
  void committeesRoleReachesNoOtherCommitteesKiosks() throws IOException {
    // A hub that was broken into, with one committee's approver: it lets them sign what they like.
    var forged = "伪造".getBytes(StandardCharsets.UTF_8);
    hub.parts.blobs.put(forged);
    var other = "310117990002/bulletin/forged.json";
    var street = "street/bulletin/forged.json";
    var alert = "alert/forged.json";
    var pin = TargetPin.of(forged);
    hub.add("zhao", "赵晓", Role.APPROVER, HubFixture.SECOND);
    hub.parts.database.change(handle ->
        hub.parts.releases.publish(
            handle,
            List.of(signer("chen")),
            List.of(
                Change.of(
                    HubFixture.FIRST,
                    77,
                    Map.of(
                        CODE + "/bulletin/own.json", pin, other, pin, street, pin, alert, pin)))));
    assertThat(ReleaseClient.update(hub).targets()).containsOnlyKeys(CODE + "/bulletin/own.json");
    assertThatThrownBy(() ->
            hub.parts.database.change(handle ->
                hub.parts.releases.publish(
                    handle,
                    List.of(signer("chen")),
                    List.of(Change.of(HubFixture.SECOND, 78, Map.of(other, pin))))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("here are 0");
  }

  @Test
  void leavingApproverIsTakenOutOfTheRole() throws IOException {
    approve("chen", submitted("由陈签发"));
    var changes = hub.parts.staffChanges();
    var offline = Initialisation.offlineFolder(hub.data);
    assertThatThrownBy(() -> changes.remove("chen", offline, List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("name them: --approver LOGIN");
    assertThat(Person.signedIn(hub, "chen").get("/reviews").statusCode()).isEqualTo(200);

    var session = Person.signedIn(hub, "chen");
    changes.remove("chen", offline, List.of(signer("sun")));
    assertThat(session.get("/reviews").uri().getPath()).isEqualTo("/sign-in");
    assertThat(new Person(hub.address()).signIn("chen", HubFixture.PASSWORD).statusCode())
        .isEqualTo(401);
    assertThat(bulletins()).isEqualTo(1);
    var committee =
        hub.parts.database.read(hub.parts.keyStatus()::lines).stream()
            .filter(one -> one.role().equals(CODE))
            .findFirst()
            .orElseThrow();
    assertThat(committee.holders()).containsExactly("sun", "wang");
    assertThatThrownBy(() -> hub.add("chen", "别人", Role.CLERK, HubFixture.FIRST))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is taken");
  }

  @Test
  void lastApproversOfAThresholdCannotLeave() {
    threshold(3);
    assertThatThrownBy(() ->
            hub.parts
                .staffChanges()
                .remove("sun", Initialisation.offlineFolder(hub.data), List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("would have 2")
        .hasMessageContaining("hub keys threshold " + CODE);
  }

  @Test
  void lostPasswordCostsTheApproverTheKeyAndTheScreensNothing() throws IOException {
    approve("chen", submitted("用旧钥匙签发"));
    var old = signer("chen");
    var offline = Initialisation.offlineFolder(hub.data);
    hub.parts.staffChanges().reset("chen", "a new password", offline, List.of());
    assertThat(bulletins()).isEqualTo(1);

    var chen = new Person(hub.address());
    assertThat(chen.signIn("chen", "a new password").statusCode()).isEqualTo(200);
    var review = submitted("用新钥匙签发");
    assertThat(chen.post(review + "/approve", Map.of("password", "a new password")).body())
        .contains("已签发");
    assertThat(bulletins()).isEqualTo(2);
    // Whoever has the old key signs nothing any more.
    assertThatThrownBy(() -> hub.parts.renewals().renew(CODE, List.of(old), "test"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("here are 0");
  }

  @Test
  void approverIsRemindedAndSignsAnewInTheConsole() throws IOException {
    approve("chen", submitted("长期公告"));
    hub.clock.forward(Duration.ofDays(345));
    hub.parts.releases.renew();
    var chen = Person.signedIn(hub, "chen");
    assertThat(chen.get("/reviews").body()).contains("<b class=\"badge\">1</b>");
    assertThat(chen.get("/keys").body()).contains("即将到期", CODE).doesNotContain("信任根");
    var wrong = chen.post("/keys/" + CODE + "/renew", Map.of("password", "wrong"));
    assertThat(wrong.body()).contains("签发密码不对");
    var password = Map.of("password", HubFixture.PASSWORD);
    assertThat(chen.post("/keys/street/renew", password).statusCode()).isEqualTo(404);
    assertThat(chen.post("/keys/" + CODE + "/renew", password).body()).contains("已续签");
    hub.clock.forward(Duration.ofDays(200));
    hub.parts.releases.renew();
    assertThat(chen.signIn("chen", HubFixture.PASSWORD).body()).doesNotContain("badge");
    assertThat(bulletins()).isEqualTo(1);
    assertThat(Person.signedIn(hub, "manager").get("/keys").body()).contains("信任根", "wang");
  }
}
