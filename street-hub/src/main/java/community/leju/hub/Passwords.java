package community.leju.hub;

import community.leju.process.launch.Failure;
import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a command's password comes from: the environment or the keyboard, never the arguments. */
final class Passwords {
  private static final String VARIABLE = "LEJU_STAFF_PASSWORD";
  private static final String FRESH = "LEJU_NEW_PASSWORD";
  private static final String KEY = "LEJU_KEY_PASSPHRASE";

  private Passwords() {}

  /** Somebody's password; {@code LEJU_STAFF_PASSWORD_LI} goes before that of all. */
  static String ask(String login) {
    var own = VARIABLE + "_" + login.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return Optional.ofNullable(System.getenv(own))
        .orElseGet(() -> get(VARIABLE, "Password of " + login));
  }

  /** A new one, typed twice. */
  static String askNew(String login) {
    var given = System.getenv(FRESH);
    if (given != null) {
      return given;
    }
    return twice(FRESH, "New password of " + login);
  }

  /** The passphrase of a key file. */
  static String ofKey(Path file) {
    return get(KEY, "Passphrase of " + file.getFileName());
  }

  /** A new passphrase, typed twice. */
  static String newOfKey() {
    var given = System.getenv(KEY);
    return given != null ? given : twice(KEY, "New passphrase");
  }

  private static String twice(String variable, String prompt) {
    var first = get(variable, prompt);
    if (!first.equals(get(variable, "Once more"))) {
      throw new Failure("the two differ; nothing was changed");
    }
    return first;
  }

  private static String get(String variable, String prompt) {
    var given = System.getenv(variable);
    if (given != null) {
      return given;
    }
    var keyboard =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(
                () -> new Failure("no terminal to ask for a password at; set " + variable));
    var password = keyboard.readPassword("%s: ", prompt);
    if (password == null) {
      throw new Failure("no password was given");
    }
    var text = new String(password);
    Arrays.fill(password, ' ');
    return text;
  }
}
