package community.leju.hardware.voice;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code clips.tsv} and collects what is wrong with it. */
final class ClipList {
  static final int MOST_LINES = 5_000;

  private static final String NAME = "clips.tsv";
  private static final long MOST_BYTES = 10_000_000;

  private final Path folder;
  private final Map<Clips.Key, Path> files = new HashMap<>();
  private final Map<Clips.Key, Integer> lines = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  ClipList(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Clips read() {
    var list = folder.resolve(NAME);
    try {
      if (Files.size(list) > MOST_BYTES) {
        problems.add(NAME + ": is larger than " + MOST_BYTES + " bytes");
      } else {
        addAll(Files.readAllLines(list));
      }
    } catch (CharacterCodingException e) {
      problems.add(NAME + ": is not UTF-8");
    } catch (IOException e) {
      problems.add(NAME + ": cannot be read in " + folder);
    }
    return new Clips(files, problems);
  }

  private void addAll(List<String> all) {
    if (all.size() > MOST_LINES) {
      problems.add(NAME + ":" + (MOST_LINES + 1) + ": more than " + MOST_LINES + " lines");
    }
    for (int at = 0; at < Math.min(all.size(), MOST_LINES); at++) {
      // Spreadsheets write a byte order mark.
      var line = at == 0 && all.get(0).startsWith("\uFEFF") ? all.get(0).substring(1) : all.get(at);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          add(line, at + 1);
        } catch (IllegalArgumentException e) {
          problems.add(NAME + ":" + (at + 1) + ": " + e.getMessage());
        }
      }
    }
  }

  /** Adds a clip; an {@link IllegalArgumentException} says what is wrong with the line. */
  private void add(String line, int number) {
    var fields = line.split("\t", -1);
    if (fields.length != 3) {
      throw new IllegalArgumentException(
          "has " + fields.length + " fields, not language, file and sentence with tabs between");
    }
    var language = language(fields[0].strip());
    var file = file(fields[1].strip());
    var key = Clips.Key.of(new Sentence(fields[2], language));
    if (key.text().isEmpty()) {
      throw new IllegalArgumentException("the sentence is only punctuation");
    }
    var earlier = lines.putIfAbsent(key, number);
    if (earlier != null) {
      throw new IllegalArgumentException("the same sentence as in line " + earlier);
    }
    files.put(key, file);
  }

  private static Spoken language(String name) {
    return switch (name) {
      case "zh" -> Spoken.ZH;
      case "en" -> Spoken.EN;
      default -> throw new IllegalArgumentException("unknown language " + name + ", not zh or en");
    };
  }

  private Path file(String name) {
    var file = inside(name);
    if (file.isEmpty()) {
      throw new IllegalArgumentException(name + " is not in the folder");
    }
    WavFile.problem(file.get())
        .ifPresent(problem -> {
          throw new IllegalArgumentException(name + " " + problem);
        });
    return file.get();
  }

  /** The real file, if there is one and no link or dots lead out of the folder. */
  private Optional<Path> inside(String name) {
    try {
      var file = folder.resolve(name).toRealPath();
      return Files.isRegularFile(file) && file.startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
