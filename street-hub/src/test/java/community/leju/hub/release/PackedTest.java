package community.leju.hub.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static final Packed.Key KEY = new Packed.Key("a", "b");

  private final Packed packed = new Packed();

  @Test
  void twentyKiosksCostOnePacking() throws Exception {
    var works = new AtomicInteger();
    Callable<Optional<Bytes>> kiosk =
        () ->
            packed.get(
                KEY,
                () -> {
                  works.incrementAndGet();
                  return Optional.of(Bytes.of(new byte[10]));
                });
    try (var kiosks = Executors.newFixedThreadPool(20)) {
      for (var answer : kiosks.invokeAll(IntStream.range(0, 20).mapToObj(_ -> kiosk).toList())) {
        assertThat(answer.get()).isPresent();
      }
    }
    assertThat(works).hasValue(1);
  }

  @Test
  void whatIsOfNoUseIsNotPackedAgain() throws IOException {
    packed.get(KEY, Optional::empty);
    assertThat(packed.get(KEY, () -> Optional.of(Bytes.of(new byte[1])))).isEmpty();
  }

  @Test
  void aPackingThatFailedIsTriedAgain() throws IOException {
    assertThatThrownBy(() ->
            packed.get(
                KEY,
                () -> {
                  throw new IOException("the disk");
                }))
        .isInstanceOf(IOException.class);
    assertThat(packed.get(KEY, () -> Optional.of(Bytes.of(new byte[1])))).isPresent();
  }

  @Test
  void longestUnusedIsForgottenFirst() throws IOException {
    var megabytes = Optional.of(Bytes.of(new byte[8 << 20]));
    packed.get(KEY, () -> Optional.of(Bytes.of(new byte[1])));
    for (int i = 0; i < 4; i++) {
      var key = new Packed.Key("", String.valueOf(i));
      packed.get(key, () -> megabytes);
    }
    assertThat(packed.get(KEY, Optional::empty)).as("packed again").isEmpty();
    assertThat(packed.get(new Packed.Key("", "3"), Optional::empty)).isPresent();
  }
}
