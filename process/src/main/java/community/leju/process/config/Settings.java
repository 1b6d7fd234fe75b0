package community.leju.process.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The settings of one process: command line over environment over file over default.
 *
 * <p>Problems are collected, not thrown, so that a technician sees all of them in one start; {@link
 * #check()} throws them together. Keys are kebab-case; the environment spells {@code port} of the
 * hub {@code LEJU_HUB_PORT}.
 */
public final class Settings {
  private final Map<String, Found> given;
  private final Map<String, Found> used = new LinkedHashMap<>();
  private final List<String> problems;

  private record Found(String value, String source) {}

  private Settings(Map<String, Found> given, List<String> problems) {
    this.given = given;
    this.problems = problems;
  }

  /**
   * Reads the settings of one process.
   *
   * @param process {@code hub}, {@code agent} or {@code kiosk}: the environment's prefix
   * @param file the YAML file; it may be absent
   * @param environment usually {@link System#getenv()}
   * @param commandLine key to value, as typed
   */
  public static Settings of(
      String process, Path file, Map<String, String> environment, Map<String, String> commandLine) {
    var problems = new ArrayList<String>();
    var given = new LinkedHashMap<String, Found>();
    SettingsFile.read(file, problems)
        .forEach((key, line) -> given.put(key, new Found(line.value(), line.source())));
    var prefix = "LEJU_" + process.toUpperCase(Locale.ROOT) + "_";
    environment.forEach((name, value) -> {
      if (name.startsWith(prefix)) {
        var key = name.substring(prefix.length()).toLowerCase(Locale.ROOT);
        given.put(key.replace('_', '-'), new Found(value, "environment " + name));
      }
    });
    commandLine.forEach((key, value) -> given.put(key, new Found(value, "command line")));
    return new Settings(given, problems);
  }

  /** The value as it stands. */
  public String text(String key, String byDefault) {
    return find(key, byDefault, value -> value, "a text");
  }

  /** The value, or empty where nobody gave one. */
  public Optional<String> optional(String key) {
    var text = text(key, "");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** A whole number within bounds, both included. */
  public int number(String key, int byDefault, int least, int most) {
    var shape = "a whole number from " + least + " to " + most;
    return find(
        key,
        Integer.toString(byDefault),
        value -> {
          int number = Integer.parseInt(value);
          if (number < least || number > most) {
            throw new IllegalArgumentException(shape);
          }
          return number;
        },
        shape);
  }

  /** A TCP port; 0 asks the system for a free one. */
  public int port(String key, int byDefault) {
    return number(key, byDefault, 0, 65_535);
  }

  /** One of an enumeration's names, in lower case. */
  public <E extends Enum<E>> E choice(String key, E byDefault) {
    var type = byDefault.getDeclaringClass();
    var names =
        Arrays.stream(type.getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return find(
        key,
        byDefault.name().toLowerCase(Locale.ROOT),
        value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)),
        "one of " + names);
  }

  public boolean flag(String key, boolean byDefault) {
    return find(
        key,
        Boolean.toString(byDefault),
        value ->
            switch (value) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(value);
            },
        "true or false");
  }

  /** A duration written as ISO-8601 without its {@code PT}: {@code 90s}, {@code 2m}. */
  public Duration duration(String key, Duration byDefault) {
    return find(
        key,
        byDefault.toString().substring(2).toLowerCase(Locale.ROOT),
        value -> Duration.parse("PT" + value),
        "a duration such as 90s or 2m");
  }

  /**
   * A value of the caller's own.
   *
   * @param parse throws {@link IllegalArgumentException} where the text is none
   * @param shape what it must be, for the message
   */
  public <T> T parsed(String key, String byDefault, Function<String, T> parse, String shape) {
    return find(key, byDefault, parse, shape);
  }

  /** A path; a relative one is taken from {@code base}. */
  public Path path(String key, Path base, String byDefault) {
    return find(key, byDefault, base::resolve, "a path");
  }

  /** Throws {@link BadSettings} with all problems, unknown keys among them. */
  public void check() {
    given.forEach((key, found) -> {
      if (!used.containsKey(key)) {
        problems.add("unknown key '" + key + "' (" + found.source() + ")");
      }
    });
    if (!problems.isEmpty()) {
      throw new BadSettings(problems);
    }
  }

  /** Every key with its value and where it came from, for {@code --print-config}. */
  public String printed() {
    var lines = new StringBuilder();
    used.forEach((key, found) ->
        lines
            .append(key)
            .append(": ")
            .append(found.value())
            .append("  # ")
            .append(found.source())
            .append('\n'));
    return lines.toString();
  }

  private <T> T find(String key, String byDefault, Function<String, T> parse, String shape) {
    var fallback = new Found(byDefault, "default");
    var found = given.getOrDefault(key, fallback);
    used.put(key, found);
    try {
      return parse.apply(found.value());
    } catch (IllegalArgumentException | DateTimeParseException e) {
      problems.add(key + ": '" + found.value() + "' is not " + shape + " (" + found.source() + ")");
      return parse.apply(byDefault);
    }
  }
}
