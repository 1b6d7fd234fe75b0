package community.leju.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.signing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZstdCodingTest {
  private final byte[] page = noise(7, 300_000);

  private static byte[] noise(int seed, int length) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private byte[] changed() {
    var other = page.clone();
    System.arraycopy(noise(8, 1000), 0, other, 150_000, 1000);
    return other;
  }

  private static byte[] unpack(byte[] packed, String coding, Optional<Dictionary> dictionary)
      throws IOException {
    try (var in = ZstdCoding.unpack(new ByteArrayInputStream(packed), coding, dictionary)) {
      return in.readAllBytes();
    }
  }

  @Test
  void whatDiffersIsSmallAndComesOutWhole() throws IOException {
    var dictionary = Optional.of(Dictionary.of(page));
    var packed = ZstdCoding.pack(changed(), dictionary);
    assertThat(packed).hasSizeLessThan(1_300);
    assertThat(unpack(packed, "dcz", dictionary)).isEqualTo(changed());
  }

  @Test
  void frameIsThatOfTheStandard() {
    var packed = ZstdCoding.pack(changed(), Optional.of(Dictionary.of(page)));
    assertThat(HexFormat.of().formatHex(packed, 0, 8)).isEqualTo("5e2a4d1820000000");
    assertThat(HexFormat.of().formatHex(packed, 8, 40)).isEqualTo(Sha256.hex(page));
  }

  @Test
  void textIsPackedWithoutADictionary() throws IOException {
    var text = "关于停水的通知\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    var packed = ZstdCoding.pack(text, Optional.empty());
    assertThat(packed).hasSizeLessThan(200);
    assertThat(unpack(packed, "zstd", Optional.empty())).isEqualTo(text);
  }

  @Test
  void emptyFileAndEmptyDictionaryAreNoSpecialCase() throws IOException {
    var nothing = Optional.of(Dictionary.of(new byte[0]));
    assertThat(unpack(ZstdCoding.pack(page, nothing), "dcz", nothing)).isEqualTo(page);
    assertThat(unpack(ZstdCoding.pack(new byte[0], nothing), "dcz", nothing)).isEmpty();
  }

  @Test
  void dictionaryThatLooksTrainedIsNotUsed() {
    var trained = page.clone();
    System.arraycopy(HexFormat.of().parseHex("37a430ec"), 0, trained, 0, 4);
    var dictionary = Optional.of(Dictionary.of(trained));
    var packed = ZstdCoding.pack(page, dictionary);
    assertThatThrownBy(() -> unpack(packed, "dcz", dictionary)).isInstanceOf(Undecodable.class);
  }

  @Test
  void anotherDictionaryIsRefused() {
    var packed = ZstdCoding.pack(changed(), Optional.of(Dictionary.of(page)));
    var other = Optional.of(Dictionary.of(changed()));
    assertThatThrownBy(() -> unpack(packed, "dcz", other)).isInstanceOf(Undecodable.class);
    assertThatThrownBy(() -> unpack(packed, "dcz", Optional.empty()))
        .isInstanceOf(Undecodable.class);
  }

  @Test
  void spoiltOrUnknownCodingIsRefused() {
    var packed = ZstdCoding.pack(changed(), Optional.of(Dictionary.of(page)));
    var dictionary = Optional.of(Dictionary.of(page));
    assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, 30), "dcz", dictionary))
        .isInstanceOf(Undecodable.class);
    assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, packed.length - 1), "dcz", dictionary))
        .isInstanceOf(Undecodable.class);
    assertThatThrownBy(() -> unpack(packed, "br", dictionary)).isInstanceOf(Undecodable.class);
  }

  @Test
  void windowBeyondSixteenMegabytesIsRefused() {
    // A frame of RFC 8878 that asks for a window of 2 GB: magic, descriptor, window descriptor.
    var greedy = HexFormat.of().parseHex("28b52ffd00a8010000");
    assertThatThrownBy(() -> unpack(greedy, "zstd", Optional.empty()))
        .isInstanceOf(Undecodable.class);
  }

  @Test
  void bombIsReadOnlyAsFarAsItIsWanted() throws IOException {
    var bomb = ZstdCoding.pack(new byte[Dictionary.MOST_BYTES], Optional.empty());
    assertThat(bomb).hasSizeLessThan(10_000);
    try (var in = ZstdCoding.unpack(new ByteArrayInputStream(bomb), "zstd", Optional.empty())) {
      assertThat(in.readNBytes(1000)).hasSize(1000);
    }
  }

  @Test
  void headerIsAByteSequence() {
    var header = Dictionary.of("hello".getBytes(StandardCharsets.UTF_8)).header();
    assertThat(header).isEqualTo(":LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:");
    assertThat(Dictionary.sha256Of(header))
        .contains(Sha256.hex("hello".getBytes(StandardCharsets.UTF_8)));
    assertThat(Dictionary.sha256Of("LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")).isEmpty();
    assertThat(Dictionary.sha256Of(":short:")).isEmpty();
  }
}
