package community.leju.hardware.simulator;

import java.io.IOException;
import java.nio.file.Path;

/** A serial one. */
record SerialCable(Pty pty) implements ScannerCable {
  static SerialCable at(Path link) throws IOException {
    return new SerialCable(Pty.open(link));
  }

  @Override
  public void send(byte[] bytes) throws IOException {
    pty.output().write(bytes);
    pty.output().flush();
  }

  @Override
  public void close() throws IOException {
    pty.close();
  }
}
