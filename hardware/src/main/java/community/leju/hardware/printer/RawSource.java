package community.leju.hardware.printer;

import community.leju.hardware.printer.line.Source;
import java.util.List;
import java.util.Optional;

/** A program's own commands, sent as they are: nobody knows where a mark could stand in them. */
final class RawSource implements Source {
  private final byte[] bytes;

  /** Of bytes that are given away. */
  RawSource(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public Optional<List<byte[]>> page(int index) {
    return index == 0 ? Optional.of(List.of(bytes)) : Optional.empty();
  }

  @Override
  public int pages() {
    return 1;
  }

  @Override
  public byte[] ending() {
    return new byte[0];
  }

  @Override
  public boolean fenced() {
    return false;
  }
}
