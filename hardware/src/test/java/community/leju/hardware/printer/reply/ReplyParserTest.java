package community.leju.hardware.printer.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplyParserTest {
  private static final List<Reply> KINDS =
      List.of(
          new Reply.RealTime(0x12),
          new Reply.RealTime(0x7E),
          new Reply.Automatic(0x18, 0x08, 0x0C, 0x0F),
          new Reply.Automatic(0x10, 0, 0, 0),
          new Reply.Paper(0x0C),
          new Reply.ProcessId("0007"),
          new Reply.Cleared(),
          new Reply.KeyCodes(List.of("LJ", "a7")),
          new Reply.KeyCodes(List.of()));

  @Property(tries = 10_000, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
  void anyChunkingWithFlowControlBetweenGivesTheSameReplies(
      @ForAll("conversations") List<Reply> said, @ForAll long seed) {
    var random = new Random(seed);
    var wire = new ByteArrayOutputStream();
    for (var reply : said) {
      for (byte one : bytes(reply)) {
        if (random.nextInt(4) == 0) {
          wire.write(random.nextBoolean() ? 0x11 : 0x13);
        }
        wire.write(one);
      }
    }
    assertThat(parsed(wire.toByteArray(), random)).isEqualTo(said);
  }

  @Property(tries = 2_000, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
  void noiseNeverHidesWhatComesAfterIt(@ForAll byte[] noise, @ForAll long seed) {
    var wire = new ByteArrayOutputStream();
    wire.writeBytes(noise);
    // Ends whatever block or status the noise may have begun.
    wire.write(0x80);
    wire.writeBytes(bytes(new Reply.ProcessId("1234")));
    assertThat(parsed(wire.toByteArray(), new Random(seed))).endsWith(new Reply.ProcessId("1234"));
  }

  @Test
  void aStatusCutOffByPowerLossIsNoiseAndTheNextReplyIsHeard() {
    var heard = new ArrayList<Reply>();
    var parser = new ReplyParser(heard::add);
    parser.take(new byte[] {0x18, 0x00, 0x37, 0x25, 0x00}, 5);
    assertThat(heard).containsExactly(new Reply.Noise(2), new Reply.Cleared());
  }

  @Provide
  Arbitrary<List<Reply>> conversations() {
    return Arbitraries.of(KINDS).list().ofMaxSize(12);
  }

  private static List<Reply> parsed(byte[] wire, Random random) {
    var heard = new ArrayList<Reply>();
    var parser = new ReplyParser(heard::add);
    for (int from = 0; from < wire.length; ) {
      int length = 1 + random.nextInt(wire.length - from);
      var chunk = new byte[length];
      System.arraycopy(wire, from, chunk, 0, length);
      parser.take(chunk, length);
      from += length;
    }
    return heard;
  }

  private static byte[] bytes(Reply reply) {
    return switch (reply) {
      case Reply.RealTime(int bits) -> new byte[] {(byte) bits};
      case Reply.Automatic(int a, int b, int c, int d) ->
          new byte[] {(byte) a, (byte) b, (byte) c, (byte) d};
      case Reply.Paper(int bits) -> new byte[] {(byte) bits};
      case Reply.ProcessId(var id) -> block("\"" + id);
      case Reply.Cleared _ -> block("%");
      case Reply.KeyCodes(var codes) -> block("s@" + String.join("", codes));
      case Reply.Noise _ -> new byte[0];
    };
  }

  private static byte[] block(String text) {
    var bytes = new byte[text.length() + 2];
    bytes[0] = 0x37;
    for (int i = 0; i < text.length(); i++) {
      bytes[i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }
}
