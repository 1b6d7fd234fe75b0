package community.leju.hardware.simulator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code zbarimg}, a reader of codes that knows nothing of us. */
final class Zbar {
  private Zbar() {}

  /** The text of the code on a picture; empty where it finds none. */
  static String read(Path picture) throws Exception {
    var process =
        new ProcessBuilder("zbarimg", "-q", "--raw", picture.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.strip();
  }
}
