package community.leju.hub.staff;

import community.leju.content.item.Language;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.pages.Pages;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Say;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Signing in and out, and the language switch. */
public final class SignInPages {
  private final Console console;
  private final Pages pages;
  private final SignIn signIn;
  private final AuditLog audit;
  private final SecureRandom random;
  private final Clock clock;

  public SignInPages(
      Console console,
      Pages pages,
      SignIn signIn,
      AuditLog audit,
      SecureRandom random,
      Clock clock) {
    this.console = console;
    this.pages = pages;
    this.signIn = signIn;
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /** Adds the pages. */
  public void addTo() {
    var routes = console.routes();
    routes.get("/", this::home);
    routes.get("/sign-in", exchange -> page(exchange, 200, "", ""));
    routes.post("/sign-in", this::signIn);
    routes.post("/sign-out", this::signOut);
    routes.post("/language", this::language);
    routes.get("/session", this::session);
  }

  private Answer home(Exchange exchange) {
    var who = new Visit(exchange).who();
    return new Answer.Redirect(who.map(one -> console.home(one.account())).orElse("/sign-in"));
  }

  /** Told by the editor that somebody is still typing. */
  private Answer session(Exchange exchange) {
    return Answer.empty(console.isThere(exchange) ? 204 : 401);
  }

  private Answer page(Exchange exchange, int status, String login, String problem) {
    var visit = new Visit(exchange);
    var to = exchange.query("to").filter(SignInPages::isOurs).orElse("/");
    return Answer.page(status, pages.signIn(console.frame(exchange, visit), login, to, problem));
  }

  private Answer signIn(Exchange exchange) {
    var visit = new Visit(exchange);
    console.mustSendToken(exchange, visit);
    var form = exchange.form();
    var login = form.value("login").strip().toLowerCase(java.util.Locale.ROOT);
    var say = visit.say();
    return switch (signIn.attempt(login, form.value("password"))) {
      case SignIn.Result.Welcome welcome -> {
        visit.signIn(welcome.signedIn(), random);
        var to = form.value("to");
        yield new Answer.Redirect(isOurs(to) ? to : "/");
      }
      case SignIn.Result.Wrong _ ->
          page(
              exchange,
              401,
              login,
              say.of(
                  "账号或密码不对，请重试。连续输错会暂时锁定。",
                  "Wrong login or password. Several wrong tries lock the login for a while."));
      case SignIn.Result.Locked locked -> page(exchange, 429, login, wait(say, locked.until()));
    };
  }

  private String wait(Say say, Instant until) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    return say.of(
        "输错次数过多，请等 " + seconds + " 秒再试，或联系街道管理员。",
        "Too many wrong tries. Wait " + seconds + " seconds, or ask the street's manager.");
  }

  private Answer signOut(Exchange exchange) {
    var visit = new Visit(exchange);
    console.mustSendToken(exchange, visit);
    visit.who().ifPresent(who -> audit.write(who.account().login(), "sign-out", "", "ok"));
    visit.signOut();
    return new Answer.Redirect("/sign-in");
  }

  private Answer language(Exchange exchange) {
    var visit = new Visit(exchange);
    console.mustSendToken(exchange, visit);
    var form = exchange.form();
    visit.speak(form.value("language").equals("en") ? Language.EN : Language.ZH);
    var to = form.value("to");
    return new Answer.Redirect(isOurs(to) ? to : "/");
  }

  /** A path of this server and no other: {@code //host} and backslashes lead elsewhere. */
  private static boolean isOurs(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
  }
}
