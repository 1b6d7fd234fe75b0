package community.leju.kiosk.technician;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PIN of a data folder. It is read anew for each try: who sets one restarts nothing. */
final class PinFile {
  private static final Logger log = LoggerFactory.getLogger(PinFile.class);

  private final PrivateLine line;
  private final Path lock;

  PinFile(Path dataFolder) {
    this.line = new PrivateLine(dataFolder.resolve("technician.pin"));
    this.lock = dataFolder.resolve("technician.lock");
  }

  /** Where the wrong tries are counted. */
  PrivateLine lockLine() {
    return new PrivateLine(lock);
  }

  /** Empty where none is set, or what is there cannot be used; then the log says why. */
  Optional<PinHash> read() {
    try {
      var text = line.read();
      var hash = text.flatMap(PinHash::parse);
      if (text.isPresent() && hash.isEmpty()) {
        log.error("{} is not a PIN of ours; set another one", line.file());
      }
      return hash;
    } catch (IOException e) {
      log.error("the PIN cannot be read", e);
      return Optional.empty();
    }
  }

  /** Sets another one, and forgets the wrong tries of the last. */
  void write(PinHash hash) throws IOException {
    line.write(hash.line());
    Files.deleteIfExists(lock);
  }
}
