package community.leju.kiosk.aloud;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.VirtualSpeaker;
import community.leju.hardware.voice.Sentence;
import community.leju.hardware.voice.Voice;
import community.leju.hardware.voice.VoiceConfig;
import community.leju.kiosk.page.html.StaticPages;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.web.BootToken;
import community.leju.kiosk.web.Dispatch;
import community.leju.kiosk.web.Events;
import community.leju.kiosk.web.KioskServer;
import community.leju.kiosk.web.Routes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AloudPagesTest {
  private static final String LONG = "zh " + "办理居住证明请带身份证和租房合同，".repeat(20);

  private final SecureRandom random = new SecureRandom();
  private final Visits visits = new Visits(random, System::nanoTime);
  private final Voice voice = Voice.open(VoiceConfig.usual(), System::nanoTime);
  private final List<String> news = new CopyOnWriteArrayList<>();
  private KioskServer server;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    var routes = new Routes();
    new AloudPages(voice, visits, news::add).addTo(routes);
    server =
        new KioskServer(
            0,
            BootToken.random(random),
            new Dispatch(
                routes,
                new StaticPages(),
                visits,
                new Events(),
                () -> {
                  throw new IllegalStateException("no page here may fail");
                }));
    browser = new Browser(server.bootAddress());
  }

  @AfterEach
  void stop() {
    server.close();
    voice.close();
  }

  @Test
  void withoutASoundCardTheReadingIsSaidToHaveFailed() throws Exception {
    assertThat(read("7", "zh 您好\nen Hello")).isEqualTo(204);
    await("7 failed");
  }

  @Test
  void whatIsNoReadingIsRefused() throws Exception {
    for (var turn : List.of("", "x", "-1", "1234567890")) {
      assertThat(read(turn, "zh 您好")).as(turn).isEqualTo(400);
    }
    for (var sentences : List.of("", " \n ", "zh \nen ")) {
      assertThat(read("1", sentences)).as(sentences).isEqualTo(400);
    }
    assertThat(news).isEmpty();
  }

  @Test
  void whatIsTooLongIsCutAndReadAllTheSame() throws Exception {
    assertThat(read("1", "zh " + "好".repeat(Sentence.MOST_CHARS + 1))).isEqualTo(204);
    assertThat(read("2", "zh 好\n".repeat(Voice.MOST_SENTENCES + 1))).isEqualTo(204);
    await("2 failed");
  }

  @Test
  void theVolumeGoesInStepsNeverToSilenceAndEndsWithTheVisit() throws Exception {
    press("louder", 3);
    assertThat(voice.volume()).isEqualTo(100);
    press("softer", 2);
    assertThat(voice.volume()).isEqualTo(60);
    press("softer", 5);
    assertThat(voice.volume()).isEqualTo(20);
    visits.forget();
    assertThat(voice.volume()).as("the same person, back at the home page").isEqualTo(20);
    visits.wipe();
    assertThat(voice.volume()).isEqualTo(VoiceConfig.USUAL_VOLUME);
  }

  @Test
  void whatIsReadToOnePersonIsNotReadToTheNext() throws Exception {
    var configuration = Path.of(Objects.requireNonNull(System.getenv(VirtualSpeaker.VARIABLE)));
    try (var _ = VirtualSpeaker.start(configuration.resolveSibling(""), System::nanoTime)) {
      read("1", LONG);
      await("1 0");
      visits.wipe();
      await("1 stopped");
      read("2", LONG);
      await("2 0");
      assertThat(browser.status("/aloud/stop")).isEqualTo(204);
      await("2 stopped");
    }
    assertThat(news).containsExactly("1 0", "1 stopped", "2 0", "2 stopped");
  }

  private int read(String turn, String sentences) throws Exception {
    return browser.status("/aloud/read", "turn", turn, "sentences", sentences);
  }

  private void press(String key, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      assertThat(browser.status("/aloud/" + key)).isEqualTo(204);
    }
  }

  private void await(String words) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!news.contains(words)) {
      assertThat(System.nanoTime()).as("'%s' among %s", words, news).isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
