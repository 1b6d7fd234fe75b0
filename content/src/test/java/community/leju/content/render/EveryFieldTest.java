package community.leju.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Item;
import community.leju.content.item.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One field of one kind at a time, filled with what breaks a screen: refused, or shown safely. */
class EveryFieldTest {
  /** Prose: as long as its author wants, parted into screens by the pager. */
  private static final Set<String> PROSE = Set.of("bulletin/body", "committee/introduction");

  private static final List<String> MARK_UP = List.of("<b id=h>", "\" id=\"h");
  private static final List<String> INVISIBLE =
      List.of("一\u0007二", "一\u202E二", "\u2066一", "\uFFFE");
  private static final String EMOJI = "👩‍👧𠮷";

  private final Renderer renderer = Samples.renderer("2026-11-24");
  private final Map<String, Item> samples = Samples.ofEveryKind();

  @Test
  void everyKindHasASample() {
    assertThat(samples.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.kinds().stream().map(kind -> kind.name()).toList());
  }

  @Test
  void tagsAndQuotesInAnyFieldStayWords() {
    var shown = new TreeMap<String, Integer>();
    forEveryField((item, field) -> {
      for (var payload : MARK_UP) {
        with(item, field, payload)
            .ifPresent(hurt -> {
              shown.merge(item.ref().kind(), 1, Integer::sum);
              var page = Jsoup.parse(Samples.draw(renderer, hurt));
              assertThat(page.select("#h")).as(item.ref().kind() + field + payload).isEmpty();
            });
      }
    });
    assertThat(shown.keySet()).isEqualTo(samples.keySet());
  }

  @Test
  void charactersThatNobodySeesAreRefusedInEveryField() {
    forEveryField((item, field) -> {
      for (var payload : INVISIBLE) {
        assertThat(with(item, field, payload)).as(item.ref().kind() + field).isEmpty();
      }
    });
  }

  @Test
  void tenThousandCharactersAreRefusedInEveryFieldButProse() {
    var taken = new TreeSet<String>();
    forEveryField((item, field) -> {
      if (with(item, field, "长".repeat(10_000)).isPresent()) {
        taken.add(item.ref().kind() + field.replaceAll("/(zh|en)$", ""));
      }
    });
    assertThat(taken).containsExactlyInAnyOrderElementsOf(PROSE);
  }

  @Test
  void emojiAndRareCharactersAreNeverHalved() {
    forEveryField((item, field) ->
        with(item, field, EMOJI.repeat(4))
            .map(shown -> Samples.draw(renderer, shown))
            .ifPresent(html -> assertThat(halves(html)).as(item.ref().kind() + field).isZero()));
  }

  private static long halves(String text) {
    return text.codePoints()
        .filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        .count();
  }

  private interface Look {
    void at(Item item, String field);
  }

  private void forEveryField(Look look) {
    for (var item : samples.values()) {
      var document = kind(item).write(item);
      List.of("kind", "formatVersion", "scope", "id").forEach(document::remove);
      var fields = new TreeMap<String, String>();
      collect(document, "", fields);
      assertThat(fields).as(item.ref().kind()).hasSizeGreaterThan(4);
      fields.values().forEach(field -> look.at(item, field));
    }
  }

  /** Of a list the first element that has the field. */
  private static void collect(JsonNode node, String pointer, Map<String, String> found) {
    switch (node) {
      case ObjectNode object ->
          object.forEachEntry((name, value) -> collect(value, pointer + "/" + name, found));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          collect(array.get(i), pointer + "/" + i, found);
        }
      }
      default -> {
        if (node.isString()) {
          found.putIfAbsent(pointer.replaceAll("/[0-9]+", "/*"), pointer);
        }
      }
    }
  }

  /** The item with that text in one field; empty where a rule refuses it. */
  private static Optional<Item> with(Item item, String field, String text) {
    var document = kind(item).write(item);
    var pointer = JsonPointer.compile(field);
    var last = pointer.last().getMatchingProperty();
    switch (document.at(pointer.head())) {
      case ObjectNode object -> object.put(last, text);
      case ArrayNode array -> array.set(Integer.parseInt(last), text);
      case JsonNode other -> throw new IllegalStateException(field + " in " + other);
    }
    try {
      return Optional.of(kind(item).read(item.ref(), document));
    } catch (InvalidDocument e) {
      assertThat(e.problems()).as(field).isNotEmpty();
      return Optional.empty();
    }
  }

  private static Kind<? extends Item> kind(Item item) {
    return Catalogue.find(item.ref().kind()).orElseThrow();
  }
}
