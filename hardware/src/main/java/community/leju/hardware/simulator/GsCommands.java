package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.Cutter;
import community.leju.hardware.printer.profile.MarkKind;
import java.io.IOException;

/** The commands that begin with GS. */
final class GsCommands {
  private final Interpreter interpreter;
  private final ReceiveBuffer buffer;
  private final Machine machine;
  private final Paper paper;
  private String key = "";

  GsCommands(Interpreter interpreter, ReceiveBuffer buffer, Machine machine, Paper paper) {
    this.interpreter = interpreter;
    this.buffer = buffer;
    this.machine = machine;
    this.paper = paper;
  }

  void step(long at) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int command = buffer.take();
    switch (command) {
      case 'v' -> {
        paper.begin(at);
        raster();
      }
      case 'V' -> {
        int mode = buffer.take();
        if (mode == 65 || mode == 66) {
          interpreter.feed(buffer.take() / machine.profile().feedUnitsPerDot());
        }
        interpreter.cut();
      }
      case 'a' -> machine.automaticStatus(buffer.take());
      case 'r' -> {
        buffer.take();
        tearOff();
        machine.answerPaper();
      }
      case '(' -> group();
      case 'k' -> barCode();
      case 'L', 'P', 'W', '\\' -> interpreter.skip(2);
      case '^' -> interpreter.skip(3);
      case '!', 'B', 'H', 'I', 'b', 'f', 'h', 'w' -> interpreter.skip(1);
      default -> {
        // ':' and the rest that have no parameters.
      }
    }
  }

  /** Row by row as it arrives: a printer does not wait for the whole picture. */
  private void raster() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    interpreter.skip(1);
    int mode = buffer.take();
    int width = interpreter.take16();
    int rows = interpreter.take16();
    int left = interpreter.takeLeft();
    for (int i = 0; i < rows && width > 0; i++) {
      byte[] row = interpreter.take(width);
      byte[] printed = (mode & 1) == 0 ? row : doubled(row);
      interpreter.image(printed, printed.length, left);
      if ((mode & 2) != 0) {
        interpreter.image(printed, printed.length, left);
      }
    }
  }

  /** Every dot twice. */
  private static byte[] doubled(byte[] row) {
    var wide = new byte[2 * row.length];
    for (int dot = 0; dot < 8 * row.length; dot++) {
      if ((row[dot / 8] & (0x80 >> (dot % 8))) != 0) {
        wide[dot / 4] |= (byte) (0xC0 >> (2 * (dot % 4)));
      }
    }
    return wide;
  }

  private void group() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int name = buffer.take();
    byte[] parameters = interpreter.take(interpreter.take16());
    if (name == 'H' && is(parameters, 6, 0, 48)) {
      if (machine.profile().marks() != MarkKind.PAPER_STATUS) {
        tearOff();
        machine.answerProcessId(
            new byte[] {parameters[2], parameters[3], parameters[4], parameters[5]});
      }
    } else if (name == 'L' && machine.profile().powerWitness()) {
      if (is(parameters, 11, 1, 83)) {
        key = "" + (char) parameters[3] + (char) parameters[4];
        machine.keepWitness();
      } else if (is(parameters, 4, 1, 80)) {
        machine.answerKeyCodes(key);
      }
    }
  }

  private static boolean is(byte[] parameters, int least, int at, int function) {
    return parameters.length >= least && parameters[at] == function;
  }

  private void barCode() throws InterruptedException, ReceiveBuffer.Interruption {
    if (buffer.take() >= 65) {
      interpreter.skip(buffer.take());
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
