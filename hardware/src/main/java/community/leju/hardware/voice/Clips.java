package community.leju.hardware.voice;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WavFile sentences: a folder of WAV files (at most 60 s and 6 MB each) and of {@code clips.tsv},
 * UTF-8, a line each: language (zh or en), file name, the sentence, with tabs between; blank lines
 * and lines from {@code #} on are skipped. At most 5,000 lines.
 *
 * <p>A line with a problem is left out, the others are used.
 */
public final class Clips {
  private final Map<Key, Path> files;
  private final List<String> problems;

  Clips(Map<Key, Path> files, List<String> problems) {
    this.files = Map.copyOf(files);
    this.problems = List.copyOf(problems);
  }

  public static Clips none() {
    return new Clips(Map.of(), List.of());
  }

  /** Reads a folder and looks at every file's head; never throws for what it finds. */
  public static Clips read(Path folder) {
    return new ClipList(folder).read();
  }

  /** Everything that is wrong with the folder, each with {@code clips.tsv:LINE} before it. */
  public List<String> problems() {
    return problems;
  }

  Optional<Path> find(Sentence sentence) {
    return Optional.ofNullable(files.get(Key.of(sentence)));
  }

  /**
   * What a sentence and a clip must have in common: the characters but for their widths, spaces,
   * and the punctuation at the end.
   */
  record Key(Spoken language, String text) {
    static Key of(Sentence sentence) {
      var text = Normalizer.normalize(sentence.text(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
      return new Key(sentence.language(), text.replaceFirst("[\\p{Po}\\p{Pe}\\p{Pf}]+$", ""));
    }
  }
}
