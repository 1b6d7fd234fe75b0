package community.leju.hardware.panel.modbus;

import com.digitalpetri.modbus.client.ModbusClientConfig;
import com.digitalpetri.modbus.client.ModbusRtuClient;
import com.digitalpetri.modbus.exceptions.ModbusException;
import com.digitalpetri.modbus.exceptions.ModbusResponseException;
import com.digitalpetri.modbus.pdu.ModbusRequestPdu;
import com.digitalpetri.modbus.pdu.ModbusResponsePdu;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsRequest;
import com.digitalpetri.modbus.pdu.ReadDiscreteInputsResponse;
import com.digitalpetri.modbus.pdu.WriteSingleCoilRequest;
import com.digitalpetri.modbus.pdu.WriteSingleCoilResponse;
import community.leju.hardware.link.Link;
import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.Unanswered;
import community.leju.hardware.panel.wire.Wires;
import community.leju.hardware.panel.wire.WiresOpener;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.LongSupplier;

/**
 * A board's discrete inputs (function 2) and coils (function 5), Modbus application protocol 1.1b3.
 * Line 0 is address 0, which boards print as 1, X1 or DI1.
 */
public final class ModbusWires implements Wires {
  private final int unit;
  private final int firstInput;
  private final int inputCount;
  private final LinkTransport transport;
  private final Watchdog watchdog;
  private final ModbusRtuClient client;

  private ModbusWires(Link link, int baud, int unit, BitSet inputs, LongSupplier nanos) {
    this.unit = unit;
    this.firstInput = inputs.nextSetBit(0);
    this.inputCount = inputs.length() - firstInput;
    this.transport = new LinkTransport(link, baud, nanos);
    this.watchdog = new Watchdog(link);
    this.client =
        new ModbusRtuClient(
            ModbusClientConfig.create(config ->
                config.setRequestTimeout(Watchdog.PATIENCE).setTimeoutScheduler(watchdog)),
            transport);
  }

  /**
   * Opens them on a serial link.
   *
   * @param baud the line's speed, by which the pause between two frames is measured
   * @param unit the board's address
   * @param inputs at least one; all from the first line to the last are read at once
   */
  public static WiresOpener opener(
      LinkOpener links, int baud, int unit, Collection<InputWire> inputs, LongSupplier nanos) {
    var lines = new BitSet();
    inputs.forEach(wire -> lines.set(wire.line()));
    return () -> new ModbusWires(links.open(), baud, unit, lines, nanos);
  }

  @Override
  public BitSet read() throws IOException {
    var answer = ask(new ReadDiscreteInputsRequest(firstInput, inputCount));
    if (!(answer instanceof ReadDiscreteInputsResponse(var bits))
        || bits.length != (inputCount + 7) / 8) {
      throw new Unanswered("unit " + unit + " answered something else");
    }
    var high = new BitSet();
    BitSet.valueOf(bits).stream().forEach(at -> high.set(firstInput + at));
    return high;
  }

  @Override
  public void write(int line, boolean high) throws IOException {
    var request = new WriteSingleCoilRequest(line, high);
    var answer = ask(request);
    if (!(answer instanceof WriteSingleCoilResponse(int address, int value))
        || address != request.address()
        || value != request.value()) {
      throw new Unanswered("unit " + unit + " answered something else");
    }
  }

  private ModbusResponsePdu ask(ModbusRequestPdu request) throws IOException {
    try {
      return client.send(unit, request);
    } catch (ModbusResponseException e) {
      throw new IOException("unit " + unit + " refuses: " + e.getMessage(), e);
    } catch (ModbusException e) {
      if (e.getCause() instanceof IOException lost) {
        throw lost;
      }
      // A checksum, a number or a kind that does not fit: noise, or a late answer.
      transport.awaitQuiet();
      throw new Unanswered("unit " + unit + " is not understood: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    watchdog.close();
    transport.close();
  }
}
