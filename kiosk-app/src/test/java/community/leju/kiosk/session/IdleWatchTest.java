package community.leju.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.item.Language;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Visits visits = new Visits(new SecureRandom(), nanos::get);
  private final List<IdleWatch.Sign> signs = new ArrayList<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final IdleWatch watch =
      new IdleWatch(
          visits, Duration.ofSeconds(60), Duration.ofSeconds(20), reading::get, signs::add);

  @Test
  void theWarningComesTwentySecondsBeforeTheWipe() {
    visits.use();
    visits.prefer(Preferences::toggleLanguage);
    pass(60);
    assertThat(signs).containsExactly(new IdleWatch.Sign.Warning(Duration.ofSeconds(20)));
    pass(19);
    assertThat(signs).hasSize(1);
    pass(1);
    assertThat(signs).last().isEqualTo(new IdleWatch.Sign.Wiped());
    assertThat(visits.current().preferences().language()).isEqualTo(Language.ZH);
  }

  @Test
  void aTouchTakesTheWarningBackAsOftenAsOneLikes() {
    visits.use();
    var before = visits.current().id();
    for (int i = 0; i < 20; i++) {
      pass(65);
      visits.touch();
      pass(1);
    }
    assertThat(signs).hasSize(40).endsWith(new IdleWatch.Sign.TakenBack());
    assertThat(visits.isCurrent(before)).isTrue();
  }

  @Test
  void whoReadsWhatLiesOverThePageIsGivenLonger() {
    visits.use();
    reading.set(true);
    pass(179);
    assertThat(signs).isEmpty();
    pass(1);
    assertThat(signs).containsExactly(new IdleWatch.Sign.Warning(Duration.ofSeconds(20)));
    pass(20);
    assertThat(signs).last().isEqualTo(new IdleWatch.Sign.Wiped());
  }

  @Test
  void aVisitWithNothingToWipeIsLeftAlone() {
    pass(10_000);
    assertThat(signs).isEmpty();
  }

  @Test
  void whatRegisteredIsWipedToo() {
    var wiped = new ArrayList<String>();
    visits.onWipe(() -> wiped.add("draft"));
    visits.onEnd(() -> wiped.add("end"));
    visits.forget();
    assertThat(wiped).containsExactly("draft");
    visits.handOver();
    assertThat(wiped).containsExactly("draft", "draft");
    visits.wipe();
    assertThat(wiped).containsExactly("draft", "draft", "draft", "end");
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    watch.tick();
  }
}
