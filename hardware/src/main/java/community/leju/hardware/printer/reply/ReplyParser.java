package community.leju.hardware.printer.reply;

import community.leju.hardware.printer.reply.ParserState.Idle;
import community.leju.hardware.printer.reply.ParserState.InAutomatic;
import community.leju.hardware.printer.reply.ParserState.InBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds replies in what comes back from a printer. Not thread-safe; one per connection. */
public final class ReplyParser {
  private static final int XON = 0x11;
  private static final int XOFF = 0x13;
  private static final int BLOCK = 0x37;
  // Status byte and 40 key codes of two characters: the longest block there is, with its
  // identifier.
  private static final int MOST_BLOCK = 2 + 80;

  private final Consumer<Reply> replies;
  private ParserState state = new Idle();

  public ReplyParser(Consumer<Reply> replies) {
    this.replies = replies;
  }

  /** Takes the next {@code length} bytes, however they were chunked. */
  public void take(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int one = bytes[i] & 0xFF;
      // Flow control may stand between any two bytes, even inside a block.
      if (one != XON && one != XOFF) {
        state = step(one);
      }
    }
  }

  private ParserState step(int one) {
    return switch (state) {
      case Idle _ -> begin(one);
      case InAutomatic in -> automatic(in, one);
      case InBlock in -> block(in, one);
    };
  }

  private ParserState begin(int one) {
    if (one == BLOCK) {
      return new InBlock("");
    }
    if ((one & 0x93) == 0x10) {
      return new InAutomatic(1, one);
    }
    if ((one & 0x93) == 0x12) {
      replies.accept(new Reply.RealTime(one));
    } else if ((one & 0x90) == 0) {
      replies.accept(new Reply.Paper(one));
    } else {
      replies.accept(new Reply.Noise(1));
    }
    return new Idle();
  }

  private ParserState automatic(InAutomatic in, int one) {
    if ((one & 0x90) != 0) {
      // The rest was lost (power, noise): this byte begins something new.
      replies.accept(new Reply.Noise(in.seen()));
      return begin(one);
    }
    int packed = in.packed() << 8 | one;
    if (in.seen() < 3) {
      return new InAutomatic(in.seen() + 1, packed);
    }
    replies.accept(
        new Reply.Automatic(
            packed >>> 24, packed >>> 16 & 0xFF, packed >>> 8 & 0xFF, packed & 0xFF));
    return new Idle();
  }

  private ParserState block(InBlock in, int one) {
    var text = in.text();
    if (one == 0) {
      replies.accept(blockReply(text));
      return new Idle();
    }
    if (one < 0x20 || one > 0x7E || text.length() >= MOST_BLOCK) {
      replies.accept(new Reply.Noise(1 + text.length()));
      return begin(one);
    }
    return new InBlock(text + (char) one);
  }

  private static Reply blockReply(String text) {
    if (text.length() == 5 && text.startsWith("\"")) {
      return new Reply.ProcessId(text.substring(1));
    }
    if (text.equals("%")) {
      return new Reply.Cleared();
    }
    if (text.length() >= 2 && text.length() % 2 == 0 && text.startsWith("s")) {
      return new Reply.KeyCodes(pairs(text));
    }
    return new Reply.Noise(2 + text.length());
  }

  private static List<String> pairs(String text) {
    var codes = new ArrayList<String>();
    for (int i = 2; i < text.length(); i += 2) {
      codes.add(text.substring(i, i + 2));
    }
    return codes;
  }
}
