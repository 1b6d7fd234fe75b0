package community.leju.hardware.simulator;

import java.io.IOException;
import java.util.Arrays;

/** The commands that begin with ESC, and the tabs they set. */
final class EscCommands {
  /** Rows from one line of text to the next, as printers have it at power-on. */
  private static final int USUAL_SPACING = 30;

  private static final int MOST_TABS = 32;
  private static final int USUAL_TAB = 8;

  private final Interpreter interpreter;
  private final Machine machine;
  private final PrintLine line;
  private int spacing = USUAL_SPACING;
  private int[] tabs = {};

  EscCommands(Interpreter interpreter, Machine machine, PrintLine line) {
    this.interpreter = interpreter;
    this.machine = machine;
    this.line = line;
  }

  void reset() {
    spacing = USUAL_SPACING;
    tabs = new int[0];
  }

  int spacing() {
    return spacing;
  }

  void step(int command) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    switch (command) {
      case '@' -> interpreter.reset();
      case 'J' -> interpreter.endLine(takeRows());
      case 'd' -> interpreter.endLine(interpreter.take() * spacing);
      case '3' -> spacing = takeRows();
      case '2' -> spacing = USUAL_SPACING;
      case '$' -> line.moveTo(interpreter.take16());
      case '\\' -> line.moveTo(line.position() + (short) interpreter.take16());
      case 'a' -> line.align(interpreter.take());
      case '!', 'E', 'G', '-', 'M', ' ', 't' -> look(command, interpreter.take());
      case '*' -> bitImage();
      case 'D' -> takeTabs();
      case 'i', 'm' -> interpreter.cut();
      case 'c' -> interpreter.skip(2);
      case 'p' -> interpreter.skip(3);
      case 'W' -> interpreter.skip(8);
      case '%', '=', 'K', 'R', 'T', 'U', 'V', 'e', 'r', '{' -> interpreter.skip(1);
      default -> {
        // The rest have no parameters.
      }
    }
  }

  private void look(int command, int n) {
    var style = interpreter.style();
    switch (command) {
      case '!' -> style.latin(n);
      case 'E', 'G' -> style.bold(n);
      case '-' -> style.latinLine(n);
      case 'M' -> style.small(n);
      case ' ' -> style.spacing(n);
      default -> interpreter.characters().page(n);
    }
  }

  private int takeRows() throws InterruptedException, ReceiveBuffer.Interruption {
    return interpreter.take() / machine.profile().feedUnitsPerDot();
  }

  /** {@code HT}. */
  void tab() {
    int advance = interpreter.style().advance();
    int column = line.position() / advance;
    int next = tabs.length == 0 ? (column / USUAL_TAB + 1) * USUAL_TAB : 0;
    for (int i = tabs.length - 1; i >= 0; i--) {
      next = tabs[i] > column ? tabs[i] : next;
    }
    if (next * advance < line.areaWidth() && next > column) {
      line.moveTo(next * advance);
    }
  }

  private void takeTabs() throws InterruptedException, ReceiveBuffer.Interruption {
    var taken = new int[MOST_TABS];
    int count = 0;
    for (int one = interpreter.take(); one != 0; one = interpreter.take()) {
      taken[count] = one;
      count++;
      if (count == MOST_TABS) {
        break;
      }
    }
    tabs = Arrays.copyOf(taken, count);
  }

  /** {@code ESC *}: columns of 8 or 24 dots, which stand in the line like a character. */
  private void bitImage() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int mode = interpreter.take();
    int columns = interpreter.take16();
    boolean dense = mode >= 32;
    int wide = mode % 2 == 0 ? 2 : 1;
    int high = dense ? 1 : 3;
    var bits = new Bits(Math.min(columns * wide, machine.profile().dots()), Glyphs.CELL);
    for (int column = 0; column < columns; column++) {
      byte[] dots = interpreter.take(dense ? 3 : 1);
      for (int i = 0; i < dots.length * 8; i++) {
        if ((dots[i / 8] & (0x80 >> i % 8)) != 0) {
          fill(bits, column * wide, i * high, wide, high);
        }
      }
    }
    if (columns > 0) {
      interpreter.place(bits);
    }
  }

  private static void fill(Bits bits, int x, int y, int wide, int high) {
    for (int i = 0; i < wide * high; i++) {
      if (x + i % wide < bits.width()) {
        bits.set(x + i % wide, y + i / wide);
      }
    }
  }
}
