package community.leju.kiosk.typing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a {@link Converter} is made from.
 *
 * @param words in the form of a Rime dictionary (see {@link Dictionary})
 * @param model sunpinyin's folder with {@code pydict_sc.bin} and {@code lm_sc.t3g}; without it
 *     every word is as likely after any other, and long sentences are worse
 */
public record WordFiles(Path words, Optional<Path> model) {
  private static final Logger log = LoggerFactory.getLogger(WordFiles.class);

  /** Where Debian's {@code rime-data-pinyin-simp} puts its list. */
  public static final Path DEBIAN_WORDS = Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml");

  private static final Path LIBRARIES = Path.of("/usr/lib");

  /** As often used as a common word of the dictionary. */
  private static final long FIELD_WEIGHT = 3_000;

  private static final long PLACE_WEIGHT = 6_000;

  /** Where Debian's {@code sunpinyin-data} puts its model: below the machine's own folder. */
  public static Optional<Path> debianModel() {
    try (var folders = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
      for (var folder : folders) {
        var data = folder.resolve("sunpinyin/data");
        if (Files.isDirectory(data)) {
          return Optional.of(data);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads all.
   *
   * @param field the field's own words
   * @param places names of this place
   * @throws IOException where a file cannot be read
   */
  Converter converter(Collection<String> field, Collection<String> places) throws IOException {
    var words = new ArrayList<>(Dictionary.read(this.words));
    var speller = new Speller(words);
    add(field, FIELD_WEIGHT, speller, words);
    add(ListFile.words("phrases.txt"), FIELD_WEIGHT, speller, words);
    add(places, PLACE_WEIGHT, speller, words);
    return new Converter(lexicon(words), Names.load(speller));
  }

  private Lexicon lexicon(List<Lexicon.Word> words) throws IOException {
    if (model.isEmpty()) {
      log.warn("no language model for typing: sentences are put together word by word");
      return Lexicon.of(words);
    }
    return Lexicon.of(
        words,
        Vocabulary.read(model.get().resolve("pydict_sc.bin")),
        LanguageModel.map(model.get().resolve("lm_sc.t3g")));
  }

  private static void add(
      Collection<String> more, long weight, Speller speller, List<Lexicon.Word> words) {
    for (var text : more) {
      speller
          .spell(text)
          .ifPresent(spelling -> words.add(new Lexicon.Word(text, spelling, weight, true)));
    }
  }
}
