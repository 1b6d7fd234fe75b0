package community.leju.hardware.simulator;

import java.io.IOException;

/**
 * Reads ESC/POS from the buffer and does it. Parameters of commands without an effect here are
 * skipped by their length, so that they are not printed as text.
 */
final class Interpreter {
  private static final int MOST_BEFORE_NUL = 255;

  private final ReceiveBuffer buffer;
  private final Machine machine;
  private final Paper paper;
  private final PrintLine line;
  private final Characters characters;
  private final Glyphs glyphs = new Glyphs();
  private final EscCommands esc;
  private final GsCommands gs;
  private Style style = new Style();

  Interpreter(ReceiveBuffer buffer, Machine machine, Paper paper) {
    this.buffer = buffer;
    this.machine = machine;
    this.paper = paper;
    var profile = machine.profile();
    this.line = new PrintLine(profile.dots());
    this.characters = new Characters(profile.codePage());
    this.esc = new EscCommands(this, machine, line);
    this.gs = new GsCommands(this, machine, paper, line);
  }

  /** Power came back: nothing half done is left. */
  void reset() {
    style = new Style();
    line.reset();
    characters.reset();
    esc.reset();
    gs.reset();
  }

  /** Does the next command, or takes the next character. */
  void step() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int one = take();
    long at = buffer.takenMicros();
    machine.awaitReady();
    if (characters.breaksOff(one)) {
      place(style.draw(new Characters.Sign(Glyphs.MISSING, true), glyphs));
    }
    if (one >= 0x20) {
      paper.begin(at);
      var sign = characters.take(one);
      if (sign.isPresent()) {
        place(style.draw(sign.get(), glyphs));
      }
      return;
    }
    switch (one) {
      case 0x09 -> esc.tab();
      case 0x0A -> {
        paper.begin(at);
        endLine(esc.spacing());
      }
      case 0x10 -> skipRealTime();
      case 0x1B -> {
        paper.begin(at);
        esc.step(take());
      }
      case 0x1C -> fs(take());
      case 0x1D -> gs.step(at);
      default -> {
        // The other control characters move nothing on this paper.
      }
    }
  }

  /** Already done when it arrived. */
  private void skipRealTime() throws InterruptedException, ReceiveBuffer.Interruption {
    switch (take()) {
      case 0x04, 0x05 -> skip(1);
      case 0x14 -> skip(take() == 8 ? 7 : 2);
      default -> {
        // A lone DLE is nothing.
      }
    }
  }

  private void fs(int command) throws InterruptedException, ReceiveBuffer.Interruption {
    switch (command) {
      case '&' -> characters.chinese(true);
      case '.' -> characters.chinese(false);
      case '!' -> style.chinese(take());
      case '-' -> style.chineseLine(take());
      case 'W' -> style.chineseFourfold(take());
      case 'C' -> skip(1);
      case 'S', 'p' -> skip(2);
      case '(' -> {
        skip(1);
        skip(take16());
      }
      case '2' -> skip(74);
      default -> {
        // The rest have no parameters.
      }
    }
  }

  Style style() {
    return style;
  }

  Characters characters() {
    return characters;
  }

  /** Puts something into the line, or into the next one where it has no room. */
  void place(Bits bits) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (!line.fits(bits.width()) && (!line.isEmpty() || line.position() > 0)) {
      endLine(esc.spacing());
    }
    line.add(bits);
  }

  /** Prints what is in the line and feeds {@code least} rows in all. */
  void endLine(int least) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int printed = 0;
    if (line.isEmpty()) {
      line.moveTo(0);
    } else {
      var bits = line.draw();
      printed = bits.height();
      print(bits, 0);
    }
    feed(least - printed);
  }

  /** Ends the line where something is in it. */
  void endBegunLine() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (!line.isEmpty()) {
      endLine(esc.spacing());
    }
  }

  /** Prints dots from this dot of the head on. */
  void print(Bits bits, int left)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    for (int y = 0; y < bits.height(); y++) {
      var ink = new byte[machine.profile().rowBytes()];
      for (int x = 0; x < Math.min(bits.width(), machine.profile().dots() - left); x++) {
        if (bits.at(x, y)) {
          ink[(left + x) / 8] |= (byte) (0x80 >> (left + x) % 8);
        }
      }
      machine.row(ink);
    }
  }

  /** Prints a row of a picture, enlarged, from this dot of the head on. */
  void row(byte[] data, int left, int timesWide, int timesHigh)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    var ink = new byte[machine.profile().rowBytes()];
    int dots = Math.min(data.length * 8 * timesWide, machine.profile().dots() - left);
    for (int x = 0; x < dots; x++) {
      int from = x / timesWide;
      if ((data[from / 8] & (0x80 >> from % 8)) != 0) {
        ink[(left + x) / 8] |= (byte) (0x80 >> (left + x) % 8);
      }
    }
    for (int i = 0; i < timesHigh; i++) {
      machine.row(ink);
    }
  }

  void feed(int rows) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    for (int i = 0; i < rows; i++) {
      machine.row(new byte[machine.profile().rowBytes()]);
    }
  }

  void cut() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    endBegunLine();
    paper.cut();
  }

  int take() throws InterruptedException, ReceiveBuffer.Interruption {
    return buffer.take();
  }

  int take16() throws InterruptedException, ReceiveBuffer.Interruption {
    int low = take();
    return low | take() << 8;
  }

  byte[] take(int count) throws InterruptedException, ReceiveBuffer.Interruption {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) take();
    }
    return bytes;
  }

  void skip(long count) throws InterruptedException, ReceiveBuffer.Interruption {
    for (long i = 0; i < count; i++) {
      take();
    }
  }

  void skipPastNul() throws InterruptedException, ReceiveBuffer.Interruption {
    for (int i = 0; i < MOST_BEFORE_NUL; i++) {
      if (take() == 0) {
        return;
      }
    }
  }
}
