package community.leju.hardware.simulator;

import java.io.IOException;

/**
 * Reads ESC/POS from the buffer and does it. Parameters of commands without an effect here are
 * skipped by their length, so that they are not printed as text.
 */
final class Interpreter {
  private final ReceiveBuffer buffer;
  private final Machine machine;
  private final Paper paper;
  private final TextLine line;
  private final GsCommands gs;
  private int leftDots;

  Interpreter(ReceiveBuffer buffer, Machine machine, Paper paper) {
    this.buffer = buffer;
    this.machine = machine;
    this.paper = paper;
    var profile = machine.profile();
    this.line = new TextLine(profile.rowBytes(), profile.codePage());
    this.gs = new GsCommands(this, buffer, machine, paper);
  }

  /** Power came back: nothing half done is left. */
  void reset() {
    leftDots = 0;
    line.clear();
  }

  /** Does the next command, or takes the next character. */
  void step() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    int one = buffer.take();
    long at = buffer.takenMicros();
    machine.awaitOnline();
    switch (one) {
      case 0x10 -> skipRealTime();
      case 0x1B -> {
        paper.begin(at);
        esc(buffer.take());
      }
      case 0x1C -> skip(fsParameters(buffer.take()));
      case 0x1D -> gs.step(at);
      case 0x0A -> {
        paper.begin(at);
        endLine();
      }
      default -> {
        // The other control characters move nothing on this paper.
        if (one >= 0x20) {
          paper.begin(at);
          line.add(one);
          if (line.full()) {
            endLine();
          }
        }
      }
    }
  }

  private void esc(int command)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    switch (command) {
      case '@' -> reset();
      case 'J' -> feed(buffer.take() / machine.profile().feedUnitsPerDot());
      case 'd' -> feed(buffer.take() * TextLine.ROWS);
      case '$' -> leftDots = take16();
      case '\\', 'c' -> skip(2);
      case 'p' -> skip(3);
      case 'D' -> skipPastNul();
      case '*' -> {
        int mode = buffer.take();
        skip(take16() * (mode >= 32 ? 3 : 1));
      }
      case 'i', 'm' -> cut();
      case '!', ' ', '%', '-', '3', '=', 'E', 'G', 'M', 'R', 'V', 'a', 't', '{' -> skip(1);
      default -> {
        // '2' and the rest that have no parameters.
      }
    }
  }

  /** Already done when it arrived. */
  private void skipRealTime() throws InterruptedException, ReceiveBuffer.Interruption {
    switch (buffer.take()) {
      case 0x04, 0x05 -> skip(1);
      case 0x14 -> skip(buffer.take() == 8 ? 7 : 2);
      default -> {
        // A lone DLE is nothing.
      }
    }
  }

  private static int fsParameters(int command) {
    return switch (command) {
      case '!', 'C', '-', 'W' -> 1;
      case 'S' -> 2;
      default -> 0;
    };
  }

  private void endLine() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (line.isEmpty()) {
      feed(TextLine.ROWS);
      return;
    }
    image(line.draw(), machine.profile().rowBytes(), 0);
  }

  /** Prints rows of {@code width} bytes, moved right by {@code left} bytes. */
  void image(byte[] data, int width, int left)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    var row = new byte[left + width];
    for (int from = 0; from < data.length; from += width) {
      System.arraycopy(data, from, row, left, width);
      machine.row(row, row.length);
    }
  }

  /** Where the next image begins, in whole bytes; asked once. */
  int takeLeft() {
    int left = leftDots / 8;
    leftDots = 0;
    return left;
  }

  void feed(int rows) throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    for (int i = 0; i < rows; i++) {
      machine.row(new byte[0], 0);
    }
  }

  void cut() throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (!line.isEmpty()) {
      endLine();
    }
    paper.cut();
  }

  int take16() throws InterruptedException, ReceiveBuffer.Interruption {
    int low = buffer.take();
    return low | buffer.take() << 8;
  }

  byte[] take(int count) throws InterruptedException, ReceiveBuffer.Interruption {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) buffer.take();
    }
    return bytes;
  }

  void skip(int count) throws InterruptedException, ReceiveBuffer.Interruption {
    for (int i = 0; i < count; i++) {
      buffer.take();
    }
  }

  void skipPastNul() throws InterruptedException, ReceiveBuffer.Interruption {
    int one;
    do {
      one = buffer.take();
    } while (one != 0);
  }
}
