package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every text of every kind, filled with what an attacker would write. */
class PayloadTest {
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?](?:\"[^\"]*\"|[^>\"])*+>?");
  private static final Pattern NAME = Pattern.compile("</?([A-Za-z0-9-]+).*", Pattern.DOTALL);
  private static final Pattern ACTS =
      Pattern.compile("\\son[a-z]+\\s*=|javascript:|\\sstyle\\s*=", Pattern.CASE_INSENSITIVE);
  private static final List<String> LONG =
      List.of("长".repeat(10_000), "a".repeat(10_000), "👩‍👧".repeat(500), "‏مرحبا‎".repeat(50));

  private final Renderer renderer = Samples.renderer("2026-11-24");

  @Test
  void noTextOfAnyKindActs() throws IOException {
    var samples = Samples.ofEveryKind();
    assertThat(samples.keySet()).containsAll(List.of("bulletin", "service", "committee"));
    var names = new HashSet<String>();
    samples
        .values()
        .forEach(item -> tags(Samples.draw(renderer, item)).forEach(tag -> names.add(name(tag))));
    // What an author's prose may hold beyond what the samples happen to.
    names.addAll(
        Set.of("h2", "h3", "h4", "p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em"));
    // The sanitizer parts the braces of templates by an empty comment.
    names.add("<!-- -->");
    names.addAll(
        Set.of("u", "wbr", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"));
    int drawn = 0;
    for (var item : samples.values()) {
      for (var payload : payloads()) {
        var hurt = hurt(item, payload);
        if (hurt.isPresent()) {
          drawn++;
          for (var tag : tags(Samples.draw(renderer, hurt.get()))) {
            var where = item.ref().kind() + ": " + payload + ": " + tag;
            assertThat(names).as(where).contains(name(tag));
            assertThat(ACTS.matcher(tag.replaceAll("\"[^\"]*\"", "")).find()).as(where).isFalse();
          }
        }
      }
    }
    assertThat(drawn).isGreaterThan(100);
  }

  @Test
  void veryLongAndForeignTextsAreDrawnOrRefused() {
    for (var item : Samples.ofEveryKind().values()) {
      for (var text : LONG) {
        hurt(item, text).ifPresent(hurt -> assertThat(Samples.draw(renderer, hurt)).isNotEmpty());
      }
    }
  }

  /** The item with this text in the place of every authored one; empty where a rule refuses it. */
  private static Optional<Item> hurt(Item item, String text) {
    var kind = Catalogue.find(item.ref().kind()).orElseThrow();
    var document = kind.write(item);
    fill(document, text);
    try {
      return Optional.of(kind.read(item.ref(), document));
    } catch (InvalidDocument e) {
      return Optional.empty();
    }
  }

  private static void fill(JsonNode node, String text) {
    if (node instanceof ObjectNode object && object.has("zh")) {
      object.put("zh", text).put("en", text);
    } else {
      node.forEach(inner -> fill(inner, text));
    }
  }

  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(tag -> tag.group()).toList();
  }

  private static String name(String tag) {
    var name = NAME.matcher(tag);
    return name.matches() ? name.group(1).toLowerCase(java.util.Locale.ROOT) : tag;
  }

  private static List<String> payloads() throws IOException {
    try (var in = Objects.requireNonNull(PayloadTest.class.getResourceAsStream("payloads.txt"))) {
      var payloads = new ArrayList<String>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(payloads::add);
      return payloads;
    }
  }
}
