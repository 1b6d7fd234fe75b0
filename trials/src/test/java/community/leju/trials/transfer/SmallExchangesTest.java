package community.leju.trials.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.News;
import community.leju.agent.pull.HubSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.trials.wire.Shape;
import community.leju.trials.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes inside TCP, both ways, on a line that is open already: mutual TLS 1.3, signatures, all. */
class SmallExchangesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ZoneOffset.UTC);
  private static final int DOCUMENT_BYTES = 193_000;
  private static final int TRIES = 4;

  @TempDir Path folder;
  private Published published;
  private Wire proxy;
  private HubLine line;
  private HubSupply supply;
  private Optional<News> heard = Optional.empty();

  @BeforeEach
  void enrol() throws Exception {
    published = new Published(folder, CLOCK);
    proxy = new Wire(URI.create(published.hub.address()).getPort(), Shape.NONE);
    line =
        new HubLine(
            new HttpTransport("https://127.0.0.1:" + proxy.port(), Optional.of(published.tls())));
    supply = new HubSupply(line);
  }

  @AfterEach
  void stop() throws IOException {
    line.close();
    proxy.close();
    published.close();
  }

  /** Notices of words that no packing makes small. */
  private static StringBuilder notices() {
    var dice = new Random(7);
    var text = new StringBuilder();
    while (text.length() < DOCUMENT_BYTES - 4_000) {
      text.append("<p>通知");
      for (int i = 0; i < 120; i++) {
        text.append((char) ('a' + dice.nextInt(26)));
      }
      text.append("</p>");
    }
    return text;
  }

  private Pull.Outcome pull() throws IOException {
    return new Pull(published.store, supply, new Subscription.Own(), CLOCK).run(published.identity);
  }

  /** Waits as the daemon does, and takes what comes. */
  private Optional<News> hear(Optional<News> before, Duration wait) throws IOException {
    var news = line.news(before, wait);
    news.ifPresent(supply::heard);
    return news;
  }

  @Test
  void nothingChangedCostsLessThanThreeHundredBytes() throws IOException {
    published.publish(notices().toString());
    heard = hear(Optional.empty(), Duration.ZERO);
    assertThat(pull()).isEqualTo(Pull.Outcome.SWITCHED);
    long polled = leastOf(_ -> assertThat(hear(heard, Duration.ofSeconds(1))).as("news").isEmpty());
    long pulled = leastOf(_ -> assertThat(pull()).isEqualTo(Pull.Outcome.UNCHANGED));
    System.out.println("nothing changed: polled " + polled + ", pulled " + pulled + " bytes");
    assertThat(polled).isPositive().isLessThan(300);
    assertThat(pulled).isPositive().isLessThan(300);
  }

  @Test
  void oneNoticeEditedCostsLessThanTwoKilobytes() throws IOException {
    var notices = notices();
    published.publish(notices.toString());
    heard = hear(Optional.empty(), Duration.ZERO);
    pull();
    long edited =
        leastOf(number -> {
          notices.replace(50_003, 50_015, "改了十二个字的第" + number + "个通知");
          published.publish(notices.toString());
          heard = hear(heard, Duration.ofSeconds(50));
          assertThat(pull()).isEqualTo(Pull.Outcome.SWITCHED);
        });
    System.out.println("one notice edited: " + edited + " bytes");
    assertThat(edited).isPositive().isLessThan(2_048);
  }

  private interface Exchange {
    void run(int number) throws IOException;
  }

  /** Of several, for one that finds the line still busy opens another, which is counted too. */
  private long leastOf(Exchange exchange) throws IOException {
    long least = Long.MAX_VALUE;
    for (int number = 1; number <= TRIES; number++) {
      long before = proxy.bytes();
      exchange.run(number);
      least = Math.min(least, proxy.bytes() - before);
    }
    return least;
  }
}
