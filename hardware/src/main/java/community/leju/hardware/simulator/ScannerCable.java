package community.leju.hardware.simulator;

import java.io.IOException;

/** What a virtual scanner sends its bytes through, while it is plugged in. */
interface ScannerCable extends AutoCloseable {
  /** Sends bytes as they are. */
  void send(byte[] bytes) throws IOException;

  /** Unplugs it. */
  @Override
  void close() throws IOException;
}
