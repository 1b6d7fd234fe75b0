package community.leju.hardware.voice;

import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A recorded clip. */
record Recording(AudioInputStream samples) implements Sound {
  private static final Logger log = LoggerFactory.getLogger(Recording.class);

  static Recording open(Path file) throws IOException {
    try {
      return new Recording(AudioSystem.getAudioInputStream(file.toFile()));
    } catch (UnsupportedAudioFileException e) {
      throw new IOException("no longer a WAV file", e);
    }
  }

  @Override
  public void close() {
    try {
      samples.close();
    } catch (IOException e) {
      log.debug("a clip did not close", e);
    }
  }
}
