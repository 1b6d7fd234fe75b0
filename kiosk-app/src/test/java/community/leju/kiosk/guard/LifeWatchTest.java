package community.leju.kiosk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.guard.LifeWatch.Verdict;
import org.junit.jupiter.api.Test;

class LifeWatchTest {
  private final LifeWatch life = new LifeWatch();
  private long beats;

  /** One look at a screen whose thread answers, and whose page sends a beat each second. */
  private Verdict living(int tick) {
    beats += tick % 2;
    return life.tick(true, true, beats);
  }

  private Verdict silentPage() {
    return life.tick(true, true, beats);
  }

  private Verdict stuckThread() {
    return life.tick(true, false, beats);
  }

  private void livesFor(int ticks) {
    for (int i = 0; i < ticks; i++) {
      assertThat(living(i)).isEqualTo(Verdict.FINE);
    }
  }

  private void isLoadedAgain() {
    for (int i = 1; i < 6; i++) {
      assertThat(silentPage()).isEqualTo(Verdict.FINE);
    }
    assertThat(silentPage()).isEqualTo(Verdict.RELOAD);
    assertThat(life.lives()).isFalse();
  }

  @Test
  void aLivingScreenIsLeftAlone() {
    livesFor(10_000);
    assertThat(life.lives()).isTrue();
  }

  @Test
  void theStartHasThirtySecondsToPaint() {
    for (int i = 1; i < 60; i++) {
      assertThat(life.tick(false, true, 0)).isEqualTo(Verdict.FINE);
      assertThat(life.lives()).isFalse();
    }
    assertThat(life.tick(false, true, 0)).isEqualTo(Verdict.END);
  }

  @Test
  void aStuckThreadEndsTheProcessAfterThreeAndAHalfSeconds() {
    livesFor(10);
    for (int i = 1; i < 7; i++) {
      assertThat(stuckThread()).isEqualTo(Verdict.FINE);
      assertThat(life.lives()).isFalse();
    }
    assertThat(stuckThread()).isEqualTo(Verdict.END);
  }

  @Test
  void aThreadThatAnswersInBetweenIsNotStuck() {
    for (int round = 0; round < 50; round++) {
      for (int i = 1; i < 7; i++) {
        assertThat(stuckThread()).isEqualTo(Verdict.FINE);
      }
      assertThat(living(1)).isEqualTo(Verdict.FINE);
    }
  }

  @Test
  void aDeadPageIsLoadedAgainAndIsOnTrialThen() {
    livesFor(10);
    isLoadedAgain();
    livesFor(59);
    assertThat(life.lives()).isFalse();
    livesFor(1);
    assertThat(life.lives()).isTrue();
  }

  @Test
  void aPageThatStaysDeadEndsTheProcess() {
    livesFor(10);
    isLoadedAgain();
    for (int i = 1; i < 4; i++) {
      assertThat(silentPage()).isEqualTo(Verdict.FINE);
    }
    assertThat(silentPage()).isEqualTo(Verdict.END);
  }

  @Test
  void aPageThatDiesAgainSoonEndsTheProcess() {
    livesFor(10);
    isLoadedAgain();
    livesFor(50);
    for (int i = 1; i < 4; i++) {
      assertThat(silentPage()).isEqualTo(Verdict.FINE);
    }
    assertThat(silentPage()).isEqualTo(Verdict.END);
  }

  @Test
  void aPageThatDiesAgainMuchLaterIsLoadedAgain() {
    for (int round = 0; round < 3; round++) {
      livesFor(60);
      isLoadedAgain();
    }
  }

  @Test
  void thePagesSilenceDoesNotCountWhileItsThreadIsBusy() {
    livesFor(10);
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i < 6; i++) {
        assertThat(silentPage()).isEqualTo(Verdict.FINE);
      }
      for (int i = 1; i < 7; i++) {
        assertThat(stuckThread()).isEqualTo(Verdict.FINE);
      }
    }
    livesFor(10);
  }
}
