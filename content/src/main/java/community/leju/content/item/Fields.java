package community.leju.content.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a JSON object. A bad field is noted and a harmless value returned, so that
 * one reading finds every problem; {@link #readDocument} throws them together.
 */
public final class Fields {
  private static final int MOST_ELEMENTS = 1_000;
  private static final int MOST_PROBLEMS = 100;
  private static final Posting NO_POSTING = new Posting(Text.of("-"), "", Instant.EPOCH, null);

  private final ObjectNode node;
  private final String pointer;
  private final List<Problem> problems;
  private final Set<String> read = new HashSet<>();
  private final List<Fields> inner = new ArrayList<>();

  private Fields(ObjectNode node, String pointer, List<Problem> problems) {
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  /**
   * Reads a whole document.
   *
   * @throws InvalidDocument with every problem found
   */
  public static <T> T readDocument(ObjectNode document, Function<Fields, T> shape) {
    return readDocument(document, shape, false);
  }

  /** As {@link #readDocument}; a field that nobody asked for is a problem too. */
  public static <T> T readDocumentStrictly(ObjectNode document, Function<Fields, T> shape) {
    return readDocument(document, shape, true);
  }

  private static <T> T readDocument(
      ObjectNode document, Function<Fields, T> shape, boolean strictly) {
    var problems = new ArrayList<Problem>();
    var fields = new Fields(document, "", problems);
    var value = fields.shaped(shape);
    if (strictly) {
      fields.refuseUnread();
    }
    if (!problems.isEmpty() || value == null) {
      throw new InvalidDocument(problems);
    }
    return value;
  }

  /** Marks fields as known without reading them. */
  public void skip(String... names) {
    read.addAll(List.of(names));
  }

  public String string(String name, int mostChars) {
    return stringIfAny(name, mostChars)
        .orElseGet(() -> {
          if (!has(name)) {
            note(name, "is missing");
          }
          return "";
        });
  }

  public Optional<String> stringIfAny(String name, int mostChars) {
    var value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    // Unquoted YAML numbers are texts to the person who wrote them: a phone, a code.
    if (!value.isString() && !value.isNumber()) {
      note(name, "must be a text");
      return Optional.empty();
    }
    var text = value.asString();
    if (text.length() > mostChars) {
      note(name, "is longer than " + mostChars + " characters");
      return Optional.empty();
    }
    return isVisible(name, text) ? Optional.of(text) : Optional.empty();
  }

  private boolean isVisible(String name, String text) {
    try {
      Text.refuseInvisible(text);
      return true;
    } catch (InvalidField e) {
      note(name, e.problem());
      return false;
    }
  }

  /** An authored text; it must not be blank. */
  public Text text(String name) {
    var text = textIfAny(name);
    if (text.isBlank() && !isNoted(name)) {
      note(name, has(name) ? "is empty" : "is missing");
    }
    return text;
  }

  /** An authored text, blank where the field is absent. A plain string is its Chinese. */
  public Text textIfAny(String name) {
    var value = value(name);
    return value == null ? Text.of("") : readText(value, name);
  }

  /** Authored texts, none of them blank. */
  public List<Text> texts(String name) {
    var texts = new ArrayList<Text>();
    for (var element : elements(name)) {
      var text = readText(element.node(), element.name());
      if (text.isBlank() && !isNoted(element.name())) {
        note(element.name(), "is empty");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  /** Texts with more to each: fields beside {@code zh} and {@code en}. A plain text has none. */
  public <T> List<T> texts(String name, BiFunction<Text, Fields, T> shape) {
    var values = new ArrayList<T>();
    for (var element : elements(name)) {
      var node = element.node();
      var object = node instanceof ObjectNode mapping ? mapping : null;
      if (object == null) {
        if (!node.isString() && !node.isNumber()) {
          note(element.name(), "must be a text, or zh and en");
          continue;
        }
        object = JsonNodeFactory.instance.objectNode().put("zh", node.asString());
      }
      var value = within(object, element.name()).<T>shaped(own -> shape.apply(readText(own), own));
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** Whether nothing in here was noted so far. */
  public boolean isClean() {
    return problems.stream()
        .noneMatch(problem ->
            problem.pointer().equals(pointer) || problem.pointer().startsWith(pointer + "/"));
  }

  public int integer(String name, int least, int most) {
    return integerIfAny(name, least, most)
        .orElseGet(() -> {
          if (!has(name)) {
            note(name, "is missing");
          }
          return least;
        });
  }

  public Optional<Integer> integerIfAny(String name, int least, int most) {
    var value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
      note(name, "must be a whole number from " + least + " to " + most);
      return Optional.empty();
    }
    return Optional.of(value.intValue());
  }

  public boolean flag(String name, boolean byDefault) {
    var value = value(name);
    if (value != null && !value.isBoolean()) {
      note(name, "must be true or false");
    }
    return value == null ? byDefault : value.isBoolean() && value.booleanValue();
  }

  public Instant instant(String name) {
    return parsed(name, Instant::parse, "an instant such as 2026-01-31T08:00:00Z", Instant.EPOCH);
  }

  public @Nullable Instant instantIfAny(String name) {
    return value(name) == null ? null : instant(name);
  }

  /** A text that a parser understands, or {@code instead} with a problem noted. */
  public <T> T parsed(String name, Function<String, T> parser, String shape, T instead) {
    return parsed(name, 200, parser, shape, instead);
  }

  /** As {@link #parsed(String, Function, String, Object)}, with the longest text to look at. */
  public <T> T parsed(
      String name, int mostChars, Function<String, T> parser, String shape, T instead) {
    var text = stringIfAny(name, mostChars);
    if (text.isEmpty()) {
      if (!isNoted(name)) {
        note(name, "is missing; expected " + shape);
      }
      return instead;
    }
    try {
      return parser.apply(text.get());
    } catch (IllegalArgumentException | DateTimeException e) {
      note(name, "'" + text.get() + "' is not " + shape);
      return instead;
    }
  }

  public <T> List<T> list(String name, Function<Fields, T> shape) {
    return list(name, MOST_ELEMENTS, shape);
  }

  /** As {@link #list(String, Function)}, for a list that may be longer. */
  public <T> List<T> list(String name, int most, Function<Fields, T> shape) {
    var values = new ArrayList<T>();
    for (var element : elements(name, most)) {
      if (element.node() instanceof ObjectNode object) {
        var value = within(object, element.name()).shaped(shape);
        if (value != null) {
          values.add(value);
        }
      } else {
        note(element.name(), "must be a mapping");
      }
    }
    return List.copyOf(values);
  }

  /** A nested object, or empty where it is absent or wrong. */
  public <T> Optional<T> object(String name, Function<Fields, T> shape) {
    var value = value(name);
    if (value instanceof ObjectNode object) {
      return Optional.ofNullable(within(object, name).shaped(shape));
    }
    if (value != null) {
      note(name, "must be a mapping");
    }
    return Optional.empty();
  }

  public List<Picture> pictures(String name) {
    return list(name, Fields::picture);
  }

  public Optional<Picture> pictureIfAny(String name) {
    return object(name, Fields::picture);
  }

  private static Picture picture(Fields one) {
    return new Picture(
        one.string("sha256", 64),
        one.string("mediaType", 32),
        one.integer("width", 1, Picture.MOST_PIXELS),
        one.integer("height", 1, Picture.MOST_PIXELS),
        one.text("alt"));
  }

  Posting posting() {
    var posting =
        this.<Posting>shaped(own ->
            new Posting(
                own.text("publisher"),
                own.stringIfAny("approver", 100).orElse(""),
                own.instant("validFrom"),
                own.instantIfAny("validUntil")));
    return posting == null ? NO_POSTING : posting;
  }

  /**
   * Notes every field that nobody asked for: in what people write, a stray key is a typing error.
   */
  private void refuseUnread() {
    for (var name : node.propertyNames()) {
      if (!read.contains(name)) {
        note(name, "is not known here");
      }
    }
    inner.forEach(Fields::refuseUnread);
  }

  /** Whether nothing is wrong so far: rules between fields speak only then. */
  public boolean isSound() {
    return problems.isEmpty();
  }

  /** Notes a problem of one field. */
  public void note(String name, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(at(name), message));
    }
  }

  private record Element(String name, JsonNode node) {}

  private List<Element> elements(String name) {
    return elements(name, MOST_ELEMENTS);
  }

  private List<Element> elements(String name, int most) {
    var value = value(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      note(name, "must be a list of at most " + most);
      return List.of();
    }
    var elements = new ArrayList<Element>();
    for (int i = 0; i < value.size(); i++) {
      elements.add(new Element(name + "/" + i, value.get(i)));
    }
    return elements;
  }

  private Text readText(JsonNode value, String name) {
    if (value.isString() || value.isNumber()) {
      return limited(name, value.asString(), null);
    }
    if (value instanceof ObjectNode object) {
      return readText(within(object, name));
    }
    note(name, "must be a text, or zh and en");
    return Text.of("");
  }

  private static Text readText(Fields languages) {
    var zh = languages.string("zh", Text.MOST_CHARS);
    var en = languages.stringIfAny("en", Text.MOST_CHARS).orElse(null);
    return languages.limited("", zh, en);
  }

  private Text limited(String name, String zh, @Nullable String en) {
    try {
      return new Text(zh, en);
    } catch (InvalidField e) {
      note(name, e.problem());
      return Text.of("");
    }
  }

  /** A record's own rules speak only when its fields could be read: else they would echo. */
  private <T> @Nullable T shaped(Function<Fields, T> shape) {
    int before = problems.size();
    try {
      return shape.apply(this);
    } catch (InvalidField e) {
      if (problems.size() == before) {
        note(e.field(), e.problem());
      }
      return null;
    }
  }

  private Fields within(ObjectNode object, String name) {
    var fields = new Fields(object, at(name), problems);
    inner.add(fields);
    return fields;
  }

  private boolean has(String name) {
    return node.has(name) && !node.get(name).isNull();
  }

  /** Whether something of that field was noted. */
  public boolean isNoted(String name) {
    var here = at(name);
    return problems.stream()
        .anyMatch(
            problem -> problem.pointer().equals(here) || problem.pointer().startsWith(here + "/"));
  }

  private @Nullable JsonNode value(String name) {
    read.add(name);
    return has(name) ? node.get(name) : null;
  }

  private String at(String name) {
    return name.isEmpty() ? pointer : pointer + "/" + name;
  }
}
