package community.leju.hardware.scanner;

import community.leju.hardware.news.News;
import community.leju.hardware.scanner.frame.Decoder;
import community.leju.hardware.scanner.frame.Frame;
import community.leju.hardware.scanner.frame.Framer;
import community.leju.hardware.scanner.frame.Repeats;
import community.leju.hardware.scanner.frame.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes bytes into news, and counts what became of them. Used by the scanner's thread. */
final class Reading {
  /** A scanner sends a code in one go. */
  private static final Duration SERIAL_SILENCE = Duration.ofMillis(60);

  /** Those that type may be set to rest a tenth of a second after each key. */
  private static final Duration KEYBOARD_SILENCE = Duration.ofMillis(400);

  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private final Framer framer;
  private final Decoder decoder;
  private final Repeats repeats;
  private final News<ScannerListener> news;
  private final Clock clock;
  private final LongSupplier nanos;
  private volatile ScanCounts counts = ScanCounts.NONE;
  private volatile Optional<LastScan> last = Optional.empty();

  Reading(ScannerConfig config, News<ScannerListener> news, Clock clock, LongSupplier nanos) {
    this.framer =
        new Framer(
            switch (config.source()) {
              case Source.Serial _ -> SERIAL_SILENCE;
              case Source.Keyboard _ -> KEYBOARD_SILENCE;
            });
    this.decoder = new Decoder(config.encoding().charsets());
    this.repeats = new Repeats(Duration.ofMillis(config.repeatMillis()));
    this.news = news;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Takes what one read gave, which may be nothing. */
  void take(byte[] bytes, int count) {
    long now = nanos.getAsLong();
    repeats.tick(now);
    if (count == 0) {
      framer.quiet(now).ifPresent(frame -> read(frame, now));
    } else {
      framer.take(bytes, count, now).forEach(frame -> read(frame, now));
    }
  }

  void forget() {
    framer.forget();
  }

  ScanCounts counts() {
    return counts;
  }

  Optional<LastScan> last() {
    return last;
  }

  private void read(Frame frame, long now) {
    switch (frame) {
      case Frame.Overlong _ -> {
        counts = counts.oneOverlong();
        log.warn("a scan is too long and is left out");
      }
      case Frame.Whole(var bytes) ->
          decoder
              .decode(bytes)
              .filter(text -> !text.value().isEmpty())
              .ifPresentOrElse(text -> tell(text, now), this::unreadable);
    }
  }

  private void unreadable() {
    counts = counts.oneUnreadable();
    log.warn("a scan cannot be read and is left out");
  }

  private void tell(Text text, long now) {
    if (repeats.isAgain(text.value(), now)) {
      counts = counts.oneRepeated();
      return;
    }
    counts = counts.oneTold();
    last =
        Optional.of(
            new LastScan(
                text.value().codePointCount(0, text.value().length()),
                text.encoding(),
                clock.instant()));
    news.tell(listener -> listener.scanned(text.value()));
  }
}
