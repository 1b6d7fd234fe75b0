package community.leju.hub.staff;

import community.leju.content.item.Language;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Say;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.server.Session;

/** What the session of one browser holds: who, the forms' token, the language, the last word. */
public final class Visit {
  private static final String WHO = "who";
  private static final String CSRF = "csrf";
  private static final String LANGUAGE = "language";
  private static final String FLASH = "flash";
  private static final String ACTED = "acted";
  private static final int TOKEN_BYTES = 24;

  private final Exchange exchange;

  Visit(Exchange exchange) {
    this.exchange = exchange;
  }

  Optional<SignedIn> who() {
    return attribute(WHO, SignedIn.class);
  }

  private <T> Optional<T> attribute(String name, Class<T> type) {
    return exchange.sessionIfAny().map(session -> session.getAttribute(name)).map(type::cast);
  }

  Say say() {
    return new Say(attribute(LANGUAGE, Language.class).orElse(Language.ZH));
  }

  void speak(Language language) {
    exchange.session().setAttribute(LANGUAGE, language);
  }

  /** The token of this session, made at the first form. */
  String csrf(SecureRandom random) {
    var session = exchange.session();
    var known = (String) session.getAttribute(CSRF);
    return known != null ? known : newToken(session, random);
  }

  private static String newToken(Session session, SecureRandom random) {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = HexFormat.of().formatHex(bytes);
    session.setAttribute(CSRF, token);
    return token;
  }

  boolean isToken(String sent) {
    return attribute(CSRF, String.class)
        .map(token ->
            MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }

  /** Signs in: the session gets a new id and a new token. */
  void signIn(SignedIn who, SecureRandom random) {
    exchange.renewSession();
    exchange.session().setAttribute(WHO, who);
    exchange.session().removeAttribute(ACTED);
    newToken(exchange.session(), random);
  }

  /** Forgets what only the person may open; who it was stays. */
  void lock() {
    who()
        .filter(one -> one.openingKey().isPresent())
        .ifPresent(one ->
            exchange
                .session()
                .setAttribute(
                    WHO, new SignedIn(one.account(), one.credential(), Optional.empty())));
  }

  void signOut() {
    exchange.sessionIfAny().ifPresent(Session::invalidate);
  }

  /** Somebody did something, which no script did for them. */
  void act(Instant now) {
    exchange.session().setAttribute(ACTED, now);
  }

  /** Since when nobody did anything; empty where nobody ever did. */
  Optional<Instant> lastAct() {
    return attribute(ACTED, Instant.class);
  }

  void leave(Frame.Flash flash) {
    exchange.session().setAttribute(FLASH, flash);
  }

  Optional<Frame.Flash> takeFlash() {
    var flash = attribute(FLASH, Frame.Flash.class);
    exchange.sessionIfAny().ifPresent(session -> session.removeAttribute(FLASH));
    return flash;
  }
}
