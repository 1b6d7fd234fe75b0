package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All style files are loaded together, so that a class name has one owner. A file styles a name as
 * its own where a selector begins with it: {@code .lj-note} does, {@code .lj-people .lj-note} only
 * adjusts it within the file's own {@code lj-people}.
 */
class StyleTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/community/leju/content/render/style");
  private static final Pattern NOT_RULES =
      Pattern.compile("/\\*.*?\\*/|@media[^{]*\\{", Pattern.DOTALL);
  private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
  private static final Pattern ARGUMENTS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern CLASS = Pattern.compile("\\.(lj-[a-z0-9-]+)");

  @Test
  void everyClassIsStyledByOneFile() throws IOException {
    var owners = new TreeMap<String, Set<String>>();
    for (var file : files().toList()) {
      owned(Files.readString(file))
          .forEach(name -> owners.computeIfAbsent(name, _ -> new TreeSet<>()).add(fileName(file)));
    }
    owners.values().removeIf(files -> files.contains("base.css"));
    assertThat(owners).hasSizeGreaterThan(80);
    assertThat(owners).allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
  }

  @Test
  void everyFileIsServed() throws IOException {
    var style = Renderer.style();
    for (var file : files().toList()) {
      assertThat(style).as(fileName(file)).contains(Files.readString(file));
    }
  }

  @Test
  void aSelectorThatBeginsWithANameOwnsIt() {
    var owned =
        Map.of(
            ".lj-a { } .lj-b > .lj-c, .lj-d .lj-e { }", Set.of("lj-a", "lj-b", "lj-d"),
            "@media (x) { .lj-a.lj-b:is(.lj-c, p) .lj-d { } }", Set.of("lj-a", "lj-b"),
            "/* .lj-a { } */ :lang(en) > * .lj-b .lj-c { }", Set.of("lj-b"));
    owned.forEach((css, names) -> assertThat(owned(css)).as(css).isEqualTo(names));
  }

  private static Set<String> owned(String css) {
    return SELECTORS
        .matcher(NOT_RULES.matcher(css).replaceAll(""))
        .results()
        .flatMap(rule -> Stream.of(ARGUMENTS.matcher(rule.group(1)).replaceAll("").split(",")))
        .flatMap(StyleTest::first)
        .collect(Collectors.toSet());
  }

  /** The names in the first part of a selector that has any. */
  private static Stream<String> first(String selector) {
    return Stream.of(selector.strip().split("[\\s>+~]+"))
        .filter(part -> CLASS.matcher(part).find())
        .limit(1)
        .flatMap(part -> CLASS.matcher(part).results().map(name -> name.group(1)));
  }

  private static Stream<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> fileName(file).endsWith(".css")).toList().stream();
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
