package community.leju.hub;

import community.leju.process.launch.Failure;
import java.io.Console;
import java.util.Arrays;
import java.util.Optional;

/** Where a command's password comes from: the environment or the keyboard, never the arguments. */
final class Passwords {
  private static final String VARIABLE = "LEJU_STAFF_PASSWORD";

  private Passwords() {}

  static String ask(String login) {
    var given = System.getenv(VARIABLE);
    if (given != null) {
      return given;
    }
    var keyboard =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(
                () -> new Failure("no terminal to ask for a password at; set " + VARIABLE));
    var password = keyboard.readPassword("Password of %s: ", login);
    if (password == null) {
      throw new Failure("no password was given");
    }
    var text = new String(password);
    Arrays.fill(password, ' ');
    return text;
  }
}
