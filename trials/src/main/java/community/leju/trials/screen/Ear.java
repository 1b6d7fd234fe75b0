package community.leju.trials.screen;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Hears what the kiosk says, and nothing else of it: the words that its speech program is given, on
 * their way to a real one.
 */
public final class Ear {
  private static final int LOOK_MILLIS = 20;
  private static final int MOST_LOOKS = 1_000;

  private final Path program;
  private final Path heard;
  private int listened;

  /** Prepares a speech program in that folder. */
  public Ear(Path folder) {
    program = folder.resolve("speak");
    heard = folder.resolve("heard.txt");
    try {
      Files.createDirectories(folder);
      Files.writeString(heard, "");
      Files.writeString(
          program,
          """
          #!/bin/sh
          text=$(cat)
          printf '%%s\\n' "$text" >> "%s"
          exec espeak-ng "$@" <<END
          $text
          END
          """
              .formatted(heard));
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the kiosk is told to speak with. */
  public Path program() {
    return program;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on. */
  public void listen() {
    listened = lines().size();
  }

  /** Waits for words that were said since {@link #listen}, and gives what was said with them. */
  public String await(String words) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      var said = lines();
      for (var line : said.subList(Math.min(listened, said.size()), said.size())) {
        if (line.contains(words)) {
          return line;
        }
      }
      pause();
    }
    throw new Failure("'" + words + "' was never said; heard: " + tail());
  }

  /** Waits for the next words, whatever they are. */
  public String next() {
    for (int look = 0; look < MOST_LOOKS; look++) {
      var said = lines();
      for (int i = listened; i < said.size(); i++) {
        if (!said.get(i).isBlank()) {
          return said.get(i);
        }
      }
      pause();
    }
    throw new Failure("nothing was said; heard: " + tail());
  }

  private List<String> tail() {
    var said = lines();
    return said.subList(Math.max(0, said.size() - 8), said.size());
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
