package community.leju.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import community.leju.hardware.link.Link;
import community.leju.hardware.link.LinkOpener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Opens and lists this machine's serial ports; a pseudo-terminal is one too. */
public final class SerialPorts {
  /** The line speeds that a configuration may name, in bauds. */
  public static final List<Integer> SPEEDS =
      List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200);

  private SerialPorts() {}

  /**
   * Opens a port, 8 data bits, no parity, one stop bit.
   *
   * @param path the device or a symbolic link to it; followed anew at each opening
   */
  public static LinkOpener at(Path path, int baud, Flow flow) {
    return () -> open(path, baud, flow);
  }

  /** Path and description of every port the system knows. */
  public static List<String> list() {
    return Arrays.stream(SerialPort.getCommPorts())
        .map(port -> port.getSystemPortPath() + "  " + port.getPortDescription())
        .sorted()
        .toList();
  }

  private static Link open(Path path, int baud, Flow flow) throws IOException {
    var device = path.toRealPath();
    SerialPort port;
    try {
      port = SerialPort.getCommPort(device.toString());
    } catch (SerialPortInvalidPortException e) {
      throw new IOException(path + " is no serial port", e);
    }
    if (device.startsWith("/dev/pts")) {
      // The maker of a pseudo-terminal keeps it open too, so a lock would outlive a killed process
      // and keep its successor out.
      port.disableExclusiveLock();
    }
    port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(
        switch (flow) {
          case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
          case RTS_CTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
          case XON_XOFF ->
              SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED
                  | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        });
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
        SerialLink.READ_MILLIS,
        0);
    if (!port.openPort()) {
      throw new IOException(path + " cannot be opened (error " + port.getLastErrorCode() + ")");
    }
    return new SerialLink(path, port);
  }
}
