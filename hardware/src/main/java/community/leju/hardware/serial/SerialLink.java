package community.leju.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import community.leju.hardware.link.Link;
import java.io.IOException;
import java.nio.file.Path;

/** An open serial port. jSerialComm says only by odd counts that the device is gone. */
final class SerialLink implements Link {
  static final int READ_MILLIS = 100;

  private final Path path;
  private final SerialPort port;

  SerialLink(Path path, SerialPort port) {
    this.path = path;
    this.port = port;
  }

  @Override
  public int read(byte[] into) throws IOException {
    int count = port.readBytes(into, into.length);
    if (count < 0) {
      throw new IOException(path + " no longer answers");
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    int count = port.bytesAvailable();
    if (count < 0) {
      throw new IOException(path + " no longer answers");
    }
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    int count = port.writeBytes(bytes, bytes.length);
    if (count != bytes.length) {
      throw new IOException(path + " took " + count + " of " + bytes.length + " bytes");
    }
  }

  @Override
  public void close() {
    port.closePort();
  }
}
