package community.leju.kiosk.web;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page says that its script failed, how, and where: a line and a column of our own script. What
 * it said is not asked for, it may be somebody's words.
 */
public final class Oops {
  private static final Logger log = LoggerFactory.getLogger(Oops.class);
  private static final Pattern KIND = Pattern.compile("[A-Za-z: ]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

  public void addTo(Routes routes) {
    routes.post(
        "/oops",
        exchange -> {
          log.error(
              "a script failed: {} at {}:{}",
              kind(exchange.query("what")),
              number(exchange.query("line")),
              number(exchange.query("column")));
          return new Answer.Status(204);
        });
  }

  /** Such as TypeError; a longer or stranger one may be somebody's words. */
  static String kind(String said) {
    return KIND.matcher(said).matches() ? said : "?";
  }

  static String number(String said) {
    return NUMBER.matcher(said).matches() ? said : "?";
  }
}
