package community.leju.hardware.simulator;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The printer's QR code, {@code GS ( k} of symbol 49: what is set of it, and its data. */
final class QrSymbol {
  /** As much as the largest symbol holds. */
  private static final int MOST_DATA = 7_089;

  private static final int MODEL_2 = 50;

  private static final ErrorCorrectionLevel[] LEVELS = {
    ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
  };

  private int model;
  private int module;
  private ErrorCorrectionLevel level = ErrorCorrectionLevel.L;
  private byte[] data = new byte[0];

  QrSymbol() {
    reset();
  }

  /** As after power-on. */
  void reset() {
    model = MODEL_2;
    module = 3;
    level = ErrorCorrectionLevel.L;
    data = new byte[0];
  }

  /** Takes the parameters behind the length; a symbol where they say to print one. */
  Optional<Bits> hear(byte[] parameters) {
    if (parameters.length < 3 || parameters[0] != 49) {
      return Optional.empty();
    }
    int n = parameters[2] & 0xFF;
    switch (parameters[1]) {
      case 65 -> model = n >= 49 && n <= 51 ? n : model;
      case 67 -> module = n >= 1 && n <= 16 ? n : module;
      case 69 -> level = n >= 48 && n <= 51 ? LEVELS[n - 48] : level;
      case 80 -> store(parameters);
      case 81 -> {
        return draw();
      }
      default -> {
        // 82 asks for the symbol's size, which nobody here answers.
      }
    }
    return Optional.empty();
  }

  private void store(byte[] parameters) {
    if (parameters.length > 3 && parameters.length - 3 <= MOST_DATA) {
      data = java.util.Arrays.copyOfRange(parameters, 3, parameters.length);
    }
  }

  /** Without a quiet zone: the paper around it is white. */
  private Optional<Bits> draw() {
    if (data.length == 0 || model != MODEL_2) {
      return Optional.empty();
    }
    try {
      // Byte for byte, whatever character set they are in.
      var text = new String(data, StandardCharsets.ISO_8859_1);
      var modules = Encoder.encode(text, level).getMatrix();
      var bits = new Bits(modules.getWidth(), modules.getHeight());
      for (int y = 0; y < bits.height(); y++) {
        for (int x = 0; x < bits.width(); x++) {
          if (modules.get(x, y) == 1) {
            bits.set(x, y);
          }
        }
      }
      return Optional.of(bits.enlarged(module, module));
    } catch (WriterException e) {
      return Optional.empty();
    }
  }
}
