package community.leju.hardware.voice;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Looks for the sound card and the program, at most every {@value #LOOK_SECONDS} seconds. */
final class Readiness {
  private static final int LOOK_SECONDS = 3;
  private static final long LOOK_NANOS = LOOK_SECONDS * 1_000_000_000L;

  private final String program;
  private final LongSupplier nanos;
  private @Nullable VoiceState known;
  private long lookedAt;

  Readiness(String program, LongSupplier nanos) {
    this.program = program;
    this.nanos = nanos;
  }

  synchronized VoiceState state() {
    long now = nanos.getAsLong();
    if (known == null || now - lookedAt >= LOOK_NANOS) {
      known = look();
      lookedAt = now;
    }
    return known;
  }

  private VoiceState look() {
    if (!SoundCard.isThere()) {
      return VoiceState.NO_SOUND_CARD;
    }
    return isProgramThere() ? VoiceState.READY : VoiceState.NO_SPEECH_PROGRAM;
  }

  private boolean isProgramThere() {
    if (program.contains("/")) {
      return isProgram(program);
    }
    var path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator))
            .anyMatch(folder -> isProgram(folder + "/" + program));
  }

  private static boolean isProgram(String path) {
    try {
      var file = Path.of(path);
      return Files.isRegularFile(file) && Files.isExecutable(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
