package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.submission.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Scope COMMITTEE = new Scope("310117990001");

  @Property(tries = 60)
  void whatIsWrittenIsReadAgain(@ForAll("packs") Pack pack) throws IOException {
    var folder = Files.createTempDirectory("pack");
    try {
      PackWriter.write(pack, folder);
      assertThat(PackReader.read(folder)).isEqualTo(pack);
    } finally {
      delete(folder);
    }
  }

  @Property(tries = 200)
  void markdownOfABodyGivesTheSameBody(@ForAll("bodies") String html) {
    ProseWriter.toMarkdown(html)
        .ifPresent(markdown ->
            assertThat(Prose.toHtml(markdown, 0, (line, message) -> {})).isEqualTo(html));
  }

  @Provide
  Arbitrary<Pack> packs() {
    var zones = Arbitraries.of(ZONE, ZoneId.of("UTC"));
    var forms =
        texts()
            .list()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(all -> all.stream().map(text -> new Form.Notice(text, text)).toList())
            .map(notice -> new Form("appointment", 3, Text.of("同意"), notice))
            .list()
            .ofMaxSize(1);
    return Combinators.combine(zones, bulletins().list().ofMaxSize(3), services(), forms)
        .as((zone, bulletins, services, papers) -> {
          var items = new ArrayList<Item>(services);
          items.addAll(bulletins);
          var once =
              items.stream()
                  .collect(
                      Collectors.toMap(item -> item.ref().targetPath(), item -> item, (a, b) -> a));
          return new Pack(Scope.STREET, zone, List.copyOf(once.values()), papers, Map.of());
        });
  }

  private static Arbitrary<Bulletin> bulletins() {
    return Combinators.combine(scopes(), ids(), postings(), titles(), texts(), bodies())
        .as((scope, id, posting, title, summary, body) ->
            new Bulletin(
                new ItemRef(scope, "bulletin", id),
                posting,
                Board.DISCLOSURE,
                title,
                summary,
                Text.of(""),
                new Text(body, body.isBlank() ? null : body + body),
                List.of()));
  }

  private static Arbitrary<List<Service>> services() {
    return Combinators.combine(scopes(), ids(), postings(), titles(), texts().list().ofMaxSize(3))
        .as((scope, id, posting, title, materials) ->
            new Service(
                new ItemRef(scope, "service", id),
                posting,
                title,
                title,
                materials,
                title,
                Text.of(""),
                Optional.empty()))
        .list()
        .ofMaxSize(2);
  }

  private static Arbitrary<Scope> scopes() {
    return Arbitraries.of(Scope.STREET, COMMITTEE);
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.strings().withChars("ab1-").ofMinLength(1).ofMaxLength(6);
  }

  static Arbitrary<Posting> postings() {
    var day = LocalDate.of(2026, 1, 1).atStartOfDay(ZONE).toInstant();
    var from = Arbitraries.of(day, Instant.parse("2026-02-03T04:05:06.789Z"));
    var until =
        Arbitraries.of(Instant.parse("2027-03-01T16:00:00Z"), Instant.parse("2027-03-01T09:30:00Z"))
            .injectNull(.3);
    return Combinators.combine(from, until)
        .as((first, last) -> new Posting(Text.of("居委会"), "甲", first, last));
  }

  private static Arbitrary<Text> titles() {
    return texts().filter(text -> !text.isBlank() && text.zh().length() <= 120);
  }

  /** What YAML trips over: marks, numbers, words that mean something, blanks, several lines. */
  static Arbitrary<Text> texts() {
    var words =
        Arbitraries.of(
            "停水",
            "true",
            "null",
            "~",
            "1.50",
            "0o7",
            "310117990001",
            "2026-01-01",
            ": ",
            "# ",
            "- ",
            "'",
            "\"",
            "\\",
            "{",
            "]",
            "&a",
            "*a",
            "!x",
            "%",
            "@",
            "`",
            "\n",
            "  ",
            "\t",
            "|",
            ">",
            "---",
            "，",
            "\u3000",
            "é",
            "😀",
            "?",
            ",");
    var text = words.list().ofMinSize(1).ofMaxSize(6).map(all -> String.join("", all));
    return Combinators.combine(text, text.injectNull(.5))
        .as(Text::new)
        .filter(made -> !made.isBlank());
  }

  @Provide
  static Arbitrary<String> bodies() {
    return Arbitraries.of(
            "<p>停水</p>",
            "<p>一<br />二</p>",
            "<p><strong>注意：</strong>请关阀</p>",
            "<p>a <em>b</em> c * _ [x] # 1. &lt;b&gt; &amp;</p>",
            "<h2>二</h2>",
            "<h3># 三</h3>",
            "<ul><li>一</li><li><strong>二</strong>三</li></ul>",
            "<ul><li><p>一</p></li><li><p>二</p></li></ul>",
            "<ol start=\"3\"><li>一<ul><li>二</li></ul></li></ol>",
            "<blockquote><p>引</p></blockquote>",
            "<table><thead><tr><th align=\"right\">甲</th><th>乙|丙</th></tr></thead>"
                + "<tbody><tr><td align=\"right\">1</td><td></td></tr></tbody></table>",
            "<p><u>划线</u></p>",
            "plain words",
            "<p>unclosed\n\nlines",
            "---\n",
            "<hr />")
        .list()
        .ofMaxSize(5)
        .map(all -> String.join("", all));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(RoundTripTest::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
