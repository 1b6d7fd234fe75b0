package community.leju.hardware.scanner.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final Charset GB = Charset.forName("GB18030");

  /** U+20BB7 and U+9FD4, each in four bytes of GB18030. */
  private static final String RARE = "𠮷家村居委会 鿔";

  private final Decoder either = new Decoder(List.of(UTF_8, GB));

  @Test
  void bothEncodingsAreReadRareCharactersToo() {
    assertThat(either.decode(ByteBuffer.wrap(RARE.getBytes(UTF_8))))
        .contains(new Text(RARE, UTF_8));
    assertThat(either.decode(ByteBuffer.wrap(RARE.getBytes(GB)))).contains(new Text(RARE, GB));
    assertThat(RARE.getBytes(GB)).hasSize(4 + 5 * 2 + 1 + 4);
  }

  @Test
  void aFixedEncodingIsTheOnlyOne() {
    var utf8 = new Decoder(List.of(UTF_8));
    assertThat(utf8.decode(ByteBuffer.wrap(RARE.getBytes(GB)))).isEmpty();
    var gb = new Decoder(List.of(GB));
    assertThat(gb.decode(ByteBuffer.wrap("编号".getBytes(UTF_8))).map(Text::value))
        .isNotEqualTo(Optional.of("编号"));
  }

  @Test
  void whatIsNoEncodingIsNotRead() {
    for (var hex : List.of("ff", "80", "41ff42", "8130", "b0")) {
      assertThat(either.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)))).as(hex).isEmpty();
    }
    var utf8 = new Decoder(List.of(UTF_8));
    // Too long, and half of a pair: some readers take them.
    for (var hex : List.of("c0af", "eda080")) {
      assertThat(utf8.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex)))).as(hex).isEmpty();
    }
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertThat(either.decode(ByteBuffer.wrap("\uFEFF\u0002A\u001D1\u0000\u0003".getBytes(UTF_8))))
        .contains(new Text("A1", UTF_8));
    assertThat(either.decode(ByteBuffer.wrap(new byte[] {2, 3}))).contains(new Text("", UTF_8));
  }
}
