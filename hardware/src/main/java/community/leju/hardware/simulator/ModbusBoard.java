package community.leju.hardware.simulator;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The board's side of Modbus RTU (application protocol 1.1b3, serial line 1.02): hears requests
 * byte by byte, and answers those that are for it and whole.
 */
final class ModbusBoard {
  /** Told each change of a coil. */
  @FunctionalInterface
  interface CoilWatch {
    void changed(int address, boolean on);
  }

  private static final int READ_COILS = 1;
  private static final int READ_INPUTS = 2;
  private static final int WRITE_COIL = 5;
  private static final int ILLEGAL_FUNCTION = 1;
  private static final int ILLEGAL_ADDRESS = 2;
  private static final int ILLEGAL_VALUE = 3;

  /** Every request that it knows is as long as this. */
  private static final int REQUEST_BYTES = 8;

  private static final int MOST_BITS = 2_000;

  /** Readings of which every other one is wrong: even, so that the last one is right. */
  private static final int BOUNCES = 8;

  private final int unit;
  private final CoilWatch watch;
  private final BitSet inputs = new BitSet();
  private final BitSet inputLines = new BitSet();
  private final BitSet coils = new BitSet();
  private final BitSet coilLines = new BitSet();
  private final Map<Integer, Integer> bounces = new HashMap<>();
  private final byte[] heard = new byte[REQUEST_BYTES];
  private int count;
  private boolean silent;
  private boolean starting;

  ModbusBoard(int unit, CoilWatch watch) {
    this.unit = unit;
    this.watch = watch;
  }

  synchronized void level(int address, boolean high) {
    inputLines.set(address);
    inputs.set(address, high);
  }

  synchronized void addCoil(int address) {
    coilLines.set(address);
  }

  synchronized boolean coil(int address) {
    return coils.get(address);
  }

  synchronized void bounce(int address) {
    bounces.put(address, BOUNCES);
  }

  synchronized void powerCycle() {
    var lost = (BitSet) coils.clone();
    coils.clear();
    lost.stream().forEach(address -> watch.changed(address, false));
    starting = true;
  }

  synchronized void silence(boolean now) {
    silent = now;
  }

  /** Takes the next byte; the answer where one is due, else nothing. */
  synchronized byte[] hear(int one) {
    heard[count++] = (byte) one;
    if (count < REQUEST_BYTES) {
      return new byte[0];
    }
    if (!isWhole()) {
      // Not whole: perhaps the first byte was noise, and a request begins behind it.
      System.arraycopy(heard, 1, heard, 0, --count);
      return new byte[0];
    }
    count = 0;
    boolean mine = (heard[0] & 0xFF) == unit;
    if (mine && starting) {
      starting = false;
      return new byte[0];
    }
    return mine && !silent ? withCrc(answer(heard[1] & 0xFF)) : new byte[0];
  }

  private boolean isWhole() {
    int low = heard[REQUEST_BYTES - 2] & 0xFF;
    int high = heard[REQUEST_BYTES - 1] & 0xFF;
    return crc(heard, REQUEST_BYTES - 2) == (low | (high << 8));
  }

  private byte[] answer(int function) {
    int address = word(heard, 2);
    int value = word(heard, 4);
    return switch (function) {
      case READ_COILS -> bits(function, address, value, coilLines, coils);
      case READ_INPUTS -> {
        var now = (BitSet) inputs.clone();
        bounces.replaceAll((_, left) -> left - 1);
        bounces.forEach((line, left) -> now.set(line, now.get(line) ^ (left % 2 != 0)));
        bounces.values().removeIf(left -> left <= 0);
        yield bits(function, address, value, inputLines, now);
      }
      case WRITE_COIL -> write(function, address, value);
      default -> refusal(function, ILLEGAL_FUNCTION);
    };
  }

  private byte[] bits(int function, int address, int quantity, BitSet lines, BitSet levels) {
    if (quantity < 1 || quantity > MOST_BITS) {
      return refusal(function, ILLEGAL_VALUE);
    }
    if (address + quantity > lines.length()) {
      return refusal(function, ILLEGAL_ADDRESS);
    }
    int bytes = (quantity + 7) / 8;
    var answer = new byte[3 + bytes];
    answer[0] = (byte) unit;
    answer[1] = (byte) function;
    answer[2] = (byte) bytes;
    var asked = levels.get(address, address + quantity).toByteArray();
    System.arraycopy(asked, 0, answer, 3, asked.length);
    return answer;
  }

  private byte[] write(int function, int address, int value) {
    if (value != 0x0000 && value != 0xFF00) {
      return refusal(function, ILLEGAL_VALUE);
    }
    if (!coilLines.get(address)) {
      return refusal(function, ILLEGAL_ADDRESS);
    }
    boolean on = value != 0;
    boolean changes = coils.get(address) != on;
    coils.set(address, on);
    if (changes) {
      watch.changed(address, on);
    }
    return Arrays.copyOf(heard, REQUEST_BYTES - 2);
  }

  private byte[] refusal(int function, int code) {
    return new byte[] {(byte) unit, (byte) (function | 0x80), (byte) code};
  }

  private static byte[] withCrc(byte[] frame) {
    int crc = crc(frame, frame.length);
    var whole = Arrays.copyOf(frame, frame.length + 2);
    whole[frame.length] = (byte) crc;
    whole[frame.length + 1] = (byte) (crc >> 8);
    return whole;
  }

  /** Serial line 1.02, 6.2.2, bit by bit. */
  static int crc(byte[] bytes, int length) {
    int crc = 0xFFFF;
    for (int at = 0; at < length; at++) {
      crc ^= bytes[at] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
      }
    }
    return crc;
  }

  private static int word(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
