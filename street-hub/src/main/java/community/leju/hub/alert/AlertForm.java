package community.leju.hub.alert;

import community.leju.content.alert.Alert;
import community.leju.content.alert.Severity;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import community.leju.hub.web.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The alert page's fields exactly as they were typed.
 *
 * @param steps one a line, as many English ones or none
 * @param hours how long it lasts, 1 to 72
 */
public record AlertForm(
    String severity,
    String title,
    String titleEn,
    String happened,
    String happenedEn,
    String steps,
    String stepsEn,
    String assembly,
    String assemblyEn,
    String phone,
    String hours,
    boolean drill) {

  static AlertForm blank() {
    return new AlertForm("severe", "", "", "", "", "", "", "", "", "", "6", false);
  }

  static AlertForm of(Exchange.Form form) {
    return new AlertForm(
        form.value("severity"),
        form.value("title"),
        form.value("titleEn"),
        form.value("happened"),
        form.value("happenedEn"),
        form.value("steps"),
        form.value("stepsEn"),
        form.value("assembly"),
        form.value("assemblyEn"),
        form.value("phone"),
        form.value("hours"),
        form.value("drill").equals("on"));
  }

  /**
   * The alert that begins now.
   *
   * @throws InvalidField naming the field that is wrong
   */
  Alert alert(String id, String issuer, Instant now) {
    return new Alert(
        id,
        parsedSeverity(),
        needed("title", title, titleEn),
        needed("happened", happened, happenedEn),
        parsedSteps(),
        text(assembly, assemblyEn),
        phone.strip(),
        Text.of(issuer),
        "",
        now,
        now.plus(Duration.ofHours(parsedHours())),
        drill);
  }

  private Severity parsedSeverity() {
    try {
      return Severity.of(severity);
    } catch (IllegalArgumentException e) {
      throw new InvalidField("severity", "is none of the four");
    }
  }

  private int parsedHours() {
    if (!hours.strip().matches("[0-9]{1,2}") || Integer.parseInt(hours.strip()) == 0) {
      throw new InvalidField("hours", "must be 1 to 72");
    }
    return Integer.parseInt(hours.strip());
  }

  private List<Text> parsedSteps() {
    var zh = lines(steps);
    var en = lines(stepsEn);
    if (!en.isEmpty() && en.size() != zh.size()) {
      throw new InvalidField("stepsEn", "must be as many as the Chinese ones, or none");
    }
    var all = new ArrayList<Text>();
    for (int i = 0; i < zh.size(); i++) {
      all.add(en.isEmpty() ? Text.of(zh.get(i)) : Text.of(zh.get(i), en.get(i)));
    }
    return all;
  }

  private static List<String> lines(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Text needed(String field, String zh, String en) {
    if (zh.isBlank()) {
      throw new InvalidField(field, "is missing");
    }
    return text(zh, en);
  }

  private static Text text(String zh, String en) {
    return en.isBlank() ? Text.of(zh.strip()) : Text.of(zh.strip(), en.strip());
  }
}
