package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hub.staff.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  @TempDir Path folder;
  private HubFixture hub;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void sessionPlantedBeforeTheLogInIsWorthNothingAfterIt() {
    var person = new Person(hub.address());
    person.get("/sign-in");
    var planted = person.sessionId();
    assertThat(person.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(person.sessionId()).isNotEqualTo(planted).isNotEmpty();

    var attacker = new Person(hub.address());
    var cookie = new java.net.HttpCookie("leju", planted);
    cookie.setPath("/");
    cookie.setVersion(0);
    attacker.cookies.getCookieStore().add(java.net.URI.create(hub.address()), cookie);
    assertThat(attacker.get("/bulletins").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void cookieIsHiddenFromScriptsAndOtherSites() {
    var answer = new Person(hub.address()).get("/sign-in");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void postWithoutTheFormsTokenIsForbidden() {
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.post("/bulletins/new", Map.of("csrf", "", "title", "x")).statusCode())
        .isEqualTo(403);
    assertThat(clerk.post("/sign-out", Map.of("csrf", "0".repeat(48))).statusCode()).isEqualTo(403);
    assertThat(clerk.get("/bulletins").body()).contains("还没有公告");
  }

  @Test
  void wrongPasswordsLockForLongerAndLonger() {
    var guesser = new Person(hub.address());
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.signIn("li", "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(guesser.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(429);
    hub.clock.forward(Duration.ofSeconds(31));
    assertThat(guesser.signIn("li", "wrong").statusCode()).isEqualTo(401);
    hub.clock.forward(Duration.ofSeconds(31));
    assertThat(guesser.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(429);
    hub.clock.forward(Duration.ofSeconds(30));
    assertThat(guesser.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void lockTellsNobodyWhetherTheAccountExists() {
    var guesser = new Person(hub.address());
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.signIn("nobody", "wrong").statusCode()).isEqualTo(401);
    }
    assertThat(guesser.signIn("nobody", "wrong").statusCode()).isEqualTo(429);
  }

  @Test
  void rolesReachOnlyTheirOwnPages() {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/reviews").statusCode()).isEqualTo(403);
    assertThat(clerk.get("/kiosks").statusCode()).isEqualTo(403);
    assertThat(clerk.get("/audit").statusCode()).isEqualTo(403);
    var approver = Person.signedIn(hub, "chen");
    assertThat(approver.get("/inbox").statusCode()).isEqualTo(403);
    assertThat(approver.get("/bulletins").statusCode()).isEqualTo(403);
    var technician = Person.signedIn(hub, "tech");
    assertThat(technician.get("/kiosks").statusCode()).isEqualTo(200);
    assertThat(technician.get("/inbox").statusCode()).isEqualTo(403);
  }

  @Test
  void clerkOfOneCommitteeSeesNothingOfAnother() {
    hub.add("zhao", "赵晓", Role.CLERK, HubFixture.SECOND);
    var li = Person.signedIn(hub, "li");
    li.get("/bulletins/new");
    var saved = li.post("/bulletins/new", BulletinForms.complete("只给一居看"));
    var path = saved.uri().getPath();
    assertThat(path).matches("/bulletins/\\d+");

    var zhao = Person.signedIn(hub, "zhao");
    assertThat(zhao.get("/bulletins").body()).doesNotContain("只给一居看");
    assertThat(zhao.get(path).statusCode()).isEqualTo(404);
    assertThat(zhao.post(path, BulletinForms.complete("改掉")).statusCode()).isEqualTo(404);
  }

  @Test
  void signInLeadsToNoOtherSite() {
    var person = new Person(hub.address());
    person.get("/sign-in?to=//evil.example/");
    var answer =
        person.post(
            "/sign-in",
            Map.of("login", "li", "password", HubFixture.PASSWORD, "to", "//evil.example/"));
    assertThat(answer.uri().getPath()).isEqualTo("/bulletins");
  }

  @Test
  void signedOutSessionIsOver() {
    var clerk = Person.signedIn(hub, "li");
    clerk.post("/sign-out", Map.of());
    assertThat(clerk.get("/bulletins").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void auditLogCannotBeChanged() {
    var manager = Person.signedIn(hub, "manager");
    assertThat(manager.get("/audit").body()).contains("sign-in").contains("staff.add");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> hub.parts.database.change(handle -> handle.execute("delete from audit")))
        .hasMessageContaining("append-only");
  }
}
