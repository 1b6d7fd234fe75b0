package community.leju.hub.staff;

import community.leju.content.item.Text;
import community.leju.hub.pages.Pages;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Assets;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Say;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The console's door: signed in, allowed, and on every post the token of the session's own forms.
 */
public final class Console {
  /** The header that scripts send the form's token in. */
  public static final String TOKEN_HEADER = "X-Leju-Token";

  /** A page hears calls that long after the last press: a working day. */
  private static final Duration LISTENING = Duration.ofHours(10);

  private final Routes routes;
  private final Pages pages;
  private final Assets assets;
  private final SecureRandom random;
  private final Supplier<String> street;
  private final Clock clock;
  private final Duration idle;
  private final Predicate<SignedIn> stands;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      String address, Text title, Permission permission, ToIntFunction<Account> waiting) {}

  /**
   * A console without pages.
   *
   * @param idle without a press, until only calls can be heard and answered
   * @param stands whether somebody who signed in still works here, with the same password
   */
  public Console(
      Pages pages,
      Assets assets,
      SecureRandom random,
      Supplier<String> street,
      Clock clock,
      Duration idle,
      Predicate<SignedIn> stands) {
    this.pages = pages;
    this.assets = assets;
    this.random = random;
    this.street = street;
    this.clock = clock;
    this.idle = idle;
    this.stands = stands;
    this.routes = new Routes(this::refused);
  }

  public Routes routes() {
    return routes;
  }

  /** Adds a page to the navigation of those who may see it. */
  public void entry(String address, Text title, Permission permission) {
    entry(address, title, permission, _ -> 0);
  }

  /**
   * As {@link #entry(String, Text, Permission)}, with a number beside it.
   *
   * @param waiting how many things there want that person; asked for with every page
   */
  public void entry(
      String address, Text title, Permission permission, ToIntFunction<Account> waiting) {
    entries.add(new Entry(address, title, permission, waiting));
  }

  public void get(String template, Permission permission, ConsoleAction action) {
    routes.get(
        template,
        exchange -> {
          var visit = new Visit(exchange);
          var who = who(visit, permission);
          if (who.isEmpty()) {
            var to = URLEncoder.encode(exchange.address(), StandardCharsets.UTF_8);
            return new Answer.Redirect("/sign-in?to=" + to);
          }
          return run(exchange, visit, who.get(), permission, action);
        });
  }

  /**
   * What a page's script asks for again and again. It is answered with a status where nobody is
   * signed in, and does not count as somebody who is there.
   */
  public void listen(String template, Permission permission, ConsoleAction action) {
    routes.get(
        template,
        exchange -> {
          var visit = new Visit(exchange);
          var who = who(visit, permission);
          if (who.isEmpty() || !who.get().account().may(permission)) {
            return Answer.empty(401);
          }
          if (isQuiet(visit, LISTENING)) {
            visit.signOut();
            return Answer.empty(401);
          }
          var frame = frame(exchange, visit, Optional.empty());
          return action.answer(new Caller(exchange, who.get(), frame, visit));
        });
  }

  public void post(String template, Permission permission, ConsoleAction action) {
    post(template, Routes.MOST_BYTES, permission, action);
  }

  /** As {@link #post(String, Permission, ConsoleAction)}, with a limit of its own. */
  public void post(String template, int mostBytes, Permission permission, ConsoleAction action) {
    routes.add(
        "POST",
        template,
        mostBytes,
        exchange -> {
          var visit = new Visit(exchange);
          var say = visit.say();
          var who =
              who(visit, permission)
                  .orElseThrow(() ->
                      new Refusal(
                          401,
                          say.of(
                              "登录已过期。请在另一个窗口重新登录，再回到这里重试，内容不会丢失。",
                              "You are signed out. Sign in in another window, then try again here.")));
          mustSendToken(exchange, visit);
          return run(exchange, visit, who, permission, action);
        });
  }

  /** Insists on the token of this session's forms, in a header or in the field {@code csrf}. */
  void mustSendToken(Exchange exchange, Visit visit) {
    var sent = exchange.header(TOKEN_HEADER).orElseGet(() -> exchange.form().value("csrf"));
    if (!visit.isToken(sent)) {
      throw new Refusal(
          403,
          visit
              .say()
              .of(
                  "表单已失效，请刷新页面后重试。",
                  "This form is no longer valid. Reload the page and try again."));
    }
  }

  private Answer run(
      Exchange exchange, Visit visit, SignedIn who, Permission permission, ConsoleAction action)
      throws Exception {
    if (!who.account().may(permission)) {
      throw new Refusal(403, visit.say().of("您的岗位没有这项权限。", "Your role does not include this."));
    }
    // Who answers a call at a desk that was left has not signed in again.
    if (!isQuiet(visit, idle)) {
      visit.act(clock.instant());
    }
    return action.answer(new Caller(exchange, who, frame(exchange, visit), visit));
  }

  /**
   * Who is signed in. A page that listens keeps its session alive: where nobody has pressed for too
   * long, what opens the office's seals is forgotten and only calls are left.
   */
  private Optional<SignedIn> who(Visit visit, Permission permission) {
    if (visit.who().filter(one -> !stands.test(one)).isPresent()) {
      visit.signOut();
      return Optional.empty();
    }
    if (isQuiet(visit, idle)) {
      visit.lock();
      return visit.who().filter(_ -> permission == Permission.CALLS);
    }
    return visit.who();
  }

  /** Whether somebody is signed in; from now on they are as good as having pressed something. */
  boolean isThere(Exchange exchange) {
    var visit = new Visit(exchange);
    var who = who(visit, Permission.READ);
    who.ifPresent(_ -> visit.act(clock.instant()));
    return who.isPresent();
  }

  private boolean isQuiet(Visit visit, Duration most) {
    return visit.lastAct().filter(at -> !clock.instant().isBefore(at.plus(most))).isPresent();
  }

  Frame frame(Exchange exchange, Visit visit) {
    return frame(exchange, visit, visit.takeFlash());
  }

  private Frame frame(Exchange exchange, Visit visit, Optional<Frame.Flash> flash) {
    var say = visit.say();
    var account = visit.who().map(SignedIn::account);
    var path = exchange.address();
    var places =
        account.stream()
            .flatMap(one ->
                entries.stream()
                    .filter(entry -> one.may(entry.permission()))
                    .map(entry -> place(entry, one, say, path)))
            .toList();
    return new Frame(assets, say, street.get(), account, visit.csrf(random), path, places, flash);
  }

  private static Frame.Place place(Entry entry, Account account, Say say, String path) {
    return new Frame.Place(
        entry.address(),
        say.of(entry.title()),
        path.startsWith(entry.address()),
        entry.waiting().applyAsInt(account));
  }

  /** Where somebody begins: the first page that the role has. */
  String home(Account account) {
    return entries.stream()
        .filter(entry -> account.may(entry.permission()))
        .findFirst()
        .map(Entry::address)
        .orElse("/sign-in");
  }

  private Answer refused(Exchange exchange, int status, String sentence) {
    if (exchange.header(TOKEN_HEADER).isPresent()) {
      return Answer.error(status, sentence);
    }
    return Answer.page(status, pages.refused(frame(exchange, new Visit(exchange)), sentence));
  }
}
