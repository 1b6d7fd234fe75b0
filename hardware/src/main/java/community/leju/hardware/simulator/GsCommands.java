package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.Cutter;
import community.leju.hardware.printer.profile.MarkKind;
import java.io.IOException;

/** The commands that begin with GS. */
final class GsCommands {
  private final Interpreter interpreter;
  private final Machine machine;
  private final Paper paper;
  private final PrintLine line;
  private final QrSymbol qr = new QrSymbol();
  private final Graphics graphics = new Graphics();
  private String key = "";

  GsCommands(Interpreter interpreter, Machine machine, Paper paper, PrintLine line) {
    this.interpreter = interpreter;
    this.machine = machine;
    this.paper = paper;
    this.line = line;
  }

  void reset() {
    qr.reset();
    graphics.clear();
  }

  void step(long at) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int command = interpreter.take();
    switch (command) {
      case 'v' -> {
        paper.begin(at);
        raster();
      }
      case 'V' -> cut(interpreter.take());
      case '!' -> interpreter.style().size(interpreter.take());
      case 'B' -> interpreter.style().reversed(interpreter.take());
      case 'L' -> line.left(interpreter.take16());
      case 'W' -> line.width(interpreter.take16());
      case 'a' -> machine.automaticStatus(interpreter.take());
      case 'I' -> machine.answerId(interpreter.take());
      case 'r' -> {
        int wanted = interpreter.take();
        tearOff();
        machine.answerStatus(wanted);
      }
      case '(' -> group(interpreter.take(), at);
      case '8' -> largeGroup(interpreter.take(), at);
      case 'k' -> barCode();
      case '$', 'P', '\\' -> interpreter.skip(2);
      case '^' -> interpreter.skip(3);
      case '*' -> interpreter.skip(8L * interpreter.take() * interpreter.take());
      case '/', 'E', 'H', 'T', 'b', 'f', 'h', 'w' -> interpreter.skip(1);
      default -> {
        // ':' and the rest that have no parameters.
      }
    }
  }

  private void cut(int mode) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (mode == 65 || mode == 66) {
      interpreter.endBegunLine();
      interpreter.feed(interpreter.take() / machine.profile().feedUnitsPerDot());
    }
    interpreter.cut();
  }

  /** Row by row as it arrives: a printer does not wait for the whole picture. */
  private void raster() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    interpreter.skip(1);
    int mode = interpreter.take();
    int width = interpreter.take16();
    int rows = interpreter.take16();
    int timesWide = (mode & 1) + 1;
    int timesHigh = (mode >> 1 & 1) + 1;
    interpreter.endBegunLine();
    int left = line.place(width * 8 * timesWide);
    for (int i = 0; i < rows && width > 0; i++) {
      interpreter.row(interpreter.take(width), left, timesWide, timesHigh);
    }
  }

  private void group(int name, long at)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    byte[] parameters = interpreter.take(interpreter.take16());
    switch (name) {
      case 'H' -> {
        if (is(parameters, 6, 0, 48) && machine.profile().marks() != MarkKind.PAPER_STATUS) {
          tearOff();
          machine.answerProcessId(
              new byte[] {parameters[2], parameters[3], parameters[4], parameters[5]});
        }
      }
      case 'L' -> graphics(parameters, at);
      case 'k' -> {
        var symbol = qr.hear(parameters);
        // As the makers have it: a symbol that is too wide for the area is not printed at all.
        if (symbol.isPresent() && symbol.get().width() <= line.areaWidth()) {
          paper.begin(at);
          interpreter.endBegunLine();
          interpreter.print(symbol.get(), line.place(symbol.get().width()));
        }
      }
      default -> {
        // The other groups change nothing here.
      }
    }
  }

  /** As {@link #group}, with a length of four bytes. */
  private void largeGroup(int name, long at)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    long length = interpreter.take16();
    length |= (long) interpreter.take16() << 16;
    if (name != 'L' || length > Graphics.MOST_BYTES) {
      interpreter.skip(length);
      return;
    }
    graphics(interpreter.take((int) length), at);
  }

  private void graphics(byte[] parameters, long at)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (is(parameters, 2, 1, 112)) {
      graphics.store(parameters);
    } else if (is(parameters, 2, 1, 50) || is(parameters, 2, 1, 2)) {
      paper.begin(at);
      printGraphics();
    } else if (machine.profile().powerWitness() && is(parameters, 11, 1, 83)) {
      key = "" + (char) parameters[3] + (char) parameters[4];
      machine.keepWitness();
    } else if (machine.profile().powerWitness() && is(parameters, 4, 1, 80)) {
      machine.answerKeyCodes(key);
    }
  }

  private void printGraphics()
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (graphics.rows() == 0) {
      return;
    }
    interpreter.endBegunLine();
    int left = line.place(graphics.row(0).length * 8 * graphics.timesWide());
    for (int i = 0; i < graphics.rows(); i++) {
      interpreter.row(graphics.row(i), left, graphics.timesWide(), graphics.timesHigh());
    }
    graphics.clear();
  }

  private static boolean is(byte[] parameters, int least, int at, int function) {
    return parameters.length >= least && parameters[at] == function;
  }

  private void barCode() throws InterruptedException, ReceiveBuffer.Interruption {
    if (interpreter.take() >= 65) {
      interpreter.skip(interpreter.take());
      return;
    }
    interpreter.skipPastNul();
  }

  /**
   * Without a cutter a hand takes the slip, when it is fed past the bar and the host has been told.
   */
  private void tearOff() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    var profile = machine.profile();
    if (profile.cutter() == Cutter.NONE && paper.trailingWhite() >= profile.feedToCutterDots()) {
      interpreter.cut();
    }
  }
}
