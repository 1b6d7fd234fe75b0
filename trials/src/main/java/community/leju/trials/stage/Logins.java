package community.leju.trials.stage;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The demo's people and their passwords: random, kept beside the demo's data. */
public final class Logins {
  public static final String MANAGER = "manager";
  public static final String TECHNICIAN = "technician";
  public static final String CLERK = "clerk";
  public static final String APPROVER = "approver";
  public static final String STREET_APPROVER = "street-approver";

  static final List<Person> PEOPLE =
      List.of(
          new Person(MANAGER, "街道管理员", "manager", "street"),
          new Person(STREET_APPROVER, "顾科长（街道）", "approver", "street"),
          new Person(TECHNICIAN, "周工（运维）", "technician", "street"),
          new Person(CLERK, "林晓（社工）", "clerk", Stage.COMMITTEE),
          new Person(APPROVER, "陈主任", "approver", Stage.COMMITTEE));

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 12;

  private final Map<String, Login> logins;

  private Logins(Map<String, Login> logins) {
    this.logins = logins;
  }

  /** Somebody who uses the console. */
  record Person(String login, String name, String role, String scope) {}

  /** A login and its password. */
  public record Login(String login, String password) {}

  static Logins of(Path data) throws IOException {
    var file = data.resolve("logins.json");
    var logins = new LinkedHashMap<String, Login>();
    if (Files.exists(file)) {
      JsonMapper.shared()
          .readTree(file)
          .forEachEntry((login, one) -> logins.put(login, new Login(login, one.asString(""))));
      return new Logins(logins);
    }
    var random = new SecureRandom();
    var json = JsonNodeFactory.instance.objectNode();
    for (var person : PEOPLE) {
      var password = new StringBuilder();
      random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
      logins.put(person.login(), new Login(person.login(), password.toString()));
      json.put(person.login(), password.toString());
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, JsonMapper.shared().writeValueAsBytes(json));
    return new Logins(logins);
  }

  public Login of(String login) {
    var found = logins.get(login);
    if (found == null) {
      throw new Failure("the demo knows nobody called " + login);
    }
    return found;
  }

  /** One line a person, for the terminal. */
  public List<String> lines() {
    return PEOPLE.stream()
        .map(person ->
            "%-16s %-14s %s (%s)"
                .formatted(
                    person.login(), of(person.login()).password(), person.name(), person.role()))
        .toList();
  }
}
