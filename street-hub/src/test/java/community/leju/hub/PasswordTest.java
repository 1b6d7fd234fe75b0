package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hub.keys.KeyFiles;
import community.leju.hub.secret.Argon2;
import community.leju.hub.secret.Wrapping;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordTest {
  private static final String FRESH = "battery staple";

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

  private static HttpResponse<String> change(Person person, String before, String after) {
    person.get("/password");
    return person.post("/password", Map.of("before", before, "after", after, "again", after));
  }

  @Test
  void clerkChangesThePasswordAndKeepsTheSeals() throws IOException {
    hub.publish(HubFixture.service(2));
    var kiosk = TestKiosk.enrolled(hub);
    kiosk.put(kiosk.book("2026-01-06T09:30", "金丝雀").envelope());
    var clerk = Person.signedIn(hub, "li");
    var elsewhere = Person.signedIn(hub, "li");
    assertThat(change(clerk, HubFixture.PASSWORD, FRESH).body()).contains("密码已更换");
    assertThat(clerk.get("/inbox").body()).contains("金丝雀");
    assertThat(elsewhere.get("/inbox").uri().getPath()).isEqualTo("/sign-in");
    assertThat(elsewhere.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(elsewhere.signIn("li", FRESH).statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/inbox").body()).contains("金丝雀");
  }

  @Test
  void approverChangesThePasswordAndSignsWithTheSameKey() throws IOException {
    Person.signedIn(hub, "li").post("/bulletins/new", Map.of());
    var clerk = Person.signedIn(hub, "li");
    clerk.post("/bulletins/new", BulletinForms.submitted("春节值班安排", 0));
    var id =
        hub.parts.database.read(
            handle -> hub.parts.items.list(handle, HubFixture.FIRST, "bulletin").getFirst().id());
    var chen = Person.signedIn(hub, "chen");
    change(chen, HubFixture.PASSWORD, FRESH);
    var approve = "/reviews/" + id + "/approve";
    assertThat(chen.post(approve, Map.of("password", HubFixture.PASSWORD)).body())
        .contains("签发密码不对");
    assertThat(chen.post(approve, Map.of("password", FRESH)).body()).contains("已签发");
    assertThat(ReleaseClient.update(hub).targets()).isNotEmpty();
  }

  @Test
  void wrongOldPasswordsLockAndNothingChanges() {
    var clerk = Person.signedIn(hub, "li");
    for (int i = 0; i < 5; i++) {
      assertThat(change(clerk, "wrong", FRESH).statusCode()).isEqualTo(401);
    }
    assertThat(change(clerk, HubFixture.PASSWORD, FRESH).statusCode()).isEqualTo(429);
    hub.clock.forward(java.time.Duration.ofSeconds(31));
    assertThat(Person.signedIn(hub, "li").get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void newPasswordIsTypedTwiceAndFair() {
    var clerk = Person.signedIn(hub, "li");
    assertThat(change(clerk, HubFixture.PASSWORD, "short").statusCode()).isEqualTo(422);
    assertThat(change(clerk, HubFixture.PASSWORD, HubFixture.PASSWORD).statusCode()).isEqualTo(422);
    var typo = Map.of("before", HubFixture.PASSWORD, "after", FRESH, "again", FRESH + "x");
    assertThat(clerk.post("/password", typo).body()).contains("两次输入的新密码不一样");
    assertThat(
            clerk.post("/password", Map.of("csrf", "", "before", HubFixture.PASSWORD)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void everyRoleFindsThePage() {
    assertThat(Person.signedIn(hub, "manager").get("/password").body()).contains("更换密码");
    assertThat(new Person(hub.address()).get("/password").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void keyFileUnderAPassphraseOpensWithItOnly() throws IOException {
    var file = Initialisation.offlineFolder(hub.data).resolve("root-1.key");
    var plain = Files.readString(file).strip();
    var publicKey = KeyFiles.publicKey(file.toString());
    files("open sesame").protect(file, "open sesame");
    assertThat(Files.readString(file)).startsWith("argon2id:").doesNotContain(plain.substring(44));
    assertThat(KeyFiles.publicKey(file.toString())).isEqualTo(publicKey);
    assertThat(files("open sesame").signer(file).publicKey()).isEqualTo(publicKey);
    assertThatThrownBy(() -> files("guess").signer(file))
        .isInstanceOf(Failure.class)
        .hasMessage("wrong passphrase for " + file);
    var made = files("").create(folder.resolve("new.key"), Optional.of("another"));
    assertThat(KeyFiles.publicKey(folder.resolve("new.key").toString()))
        .isEqualTo(made.publicKey());
  }

  private KeyFiles files(String passphrase) {
    return new KeyFiles(new Wrapping(new Argon2(hub.random), hub.random), _ -> passphrase);
  }
}
