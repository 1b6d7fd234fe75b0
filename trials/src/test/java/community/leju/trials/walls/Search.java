package community.leju.trials.walls;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for words in the raw bytes of files, in every writing they may have. */
final class Search {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final long MOST_BYTES = 400_000_000;

  private final List<String> words;
  private final Instant since;

  /** Looks for these words in files that were changed since then. */
  Search(List<String> words, Instant since) {
    this.words = words;
    this.since = since;
  }

  static Map<String, byte[]> writings(String word) {
    var writings = new HashMap<String, byte[]>();
    writings.put("UTF-8", word.getBytes(UTF_8));
    writings.put("UTF-16LE", word.getBytes(UTF_16LE));
    writings.put("UTF-16BE", word.getBytes(UTF_16BE));
    writings.put("GB18030", word.getBytes(GB18030));
    writings.put("form", URLEncoder.encode(word, UTF_8).getBytes(UTF_8));
    writings.put("percent", URLEncoder.encode(word, UTF_8).replace("+", "%20").getBytes(UTF_8));
    return writings;
  }

  /** What was found where, below these folders, at most so deep. */
  List<String> below(List<Path> folders, int depth) throws IOException {
    var found = new ArrayList<String>();
    for (var folder : folders) {
      if (Files.exists(folder)) {
        Files.walkFileTree(folder, java.util.Set.of(), depth, new Visitor(found));
      }
    }
    return found;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final List<String> found;

    Visitor(List<String> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()
          && !attributes.lastModifiedTime().toInstant().isBefore(since)) {
        if (attributes.size() > MOST_BYTES) {
          throw new IOException(file + " is too large to be looked through");
        }
        look(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      // Temporary files of others come and go.
      return FileVisitResult.CONTINUE;
    }

    private void look(Path file) throws IOException {
      var bytes = Files.readAllBytes(file);
      for (var word : words) {
        writings(word)
            .forEach((writing, wanted) -> {
              if (contains(bytes, wanted)) {
                found.add("'" + word + "' in " + writing + " in " + file);
              }
            });
      }
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (bytes[i] == wanted[0]
          && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
