package community.leju.kiosk.access;

import community.leju.content.access.AccessList;
import community.leju.content.access.Subject;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.SwitchView;
import community.leju.kiosk.page.SwitchView.Choice;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The two lists in two parts, each whole, or only what is done, or only what is not. */
public final class AccessPages {
  private static final String BOARD = "/access";

  private final Framing framing;
  private final Articles articles;

  /** Which lines of a list are shown. */
  private enum Filter {
    ALL,
    HANDLED,
    REFUSED;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    Optional<AccessList> of(AccessList list) {
      var matters = this == ALL ? list.matters() : list.matters(this == HANDLED);
      return matters.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new AccessList(
                  list.ref(),
                  list.posting(),
                  list.subject(),
                  list.title(),
                  list.version(),
                  list.source(),
                  matters));
    }
  }

  public AccessPages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get(BOARD, _ -> page(BOARD, Optional.empty(), Filter.ALL))
        .get(BOARD + "/{id}/{filter}", this::part);
  }

  private Answer part(Exchange exchange) {
    var id = exchange.path("id");
    var filter =
        Arrays.stream(Filter.values())
            .filter(one -> one.key().equals(exchange.path("filter")))
            .findFirst()
            .orElse(Filter.ALL);
    return page(path(id, filter), Optional.of(id), filter);
  }

  private static String path(String id, Filter filter) {
    return BOARD + "/" + id + "/" + filter.key();
  }

  private Answer page(String path, Optional<String> id, Filter filter) {
    return framing.pageIfAny(
        new Framing.Place(path, id.isEmpty() ? "/boards" : BOARD, "shelf"),
        (frame, showing) ->
            lists(showing).stream()
                .filter(one -> id.isEmpty() || one.ref().id().equals(id.get()))
                .findFirst()
                .flatMap(list -> page(list, filter, frame, showing)));
  }

  /** Duties before certificates. */
  private static List<AccessList> lists(Showing showing) {
    return showing.live(AccessList.class).stream()
        .sorted(
            Comparator.comparing(AccessList::subject).thenComparing(one -> one.ref().targetPath()))
        .toList();
  }

  private Optional<JteModel> page(AccessList list, Filter filter, Frame frame, Showing showing) {
    var words = frame.words();
    return filter
        .of(list)
        .flatMap(part -> articles.article(part, showing, words.language()))
        .map(html ->
            framing
                .pages()
                .switched(
                    frame,
                    new SwitchView(
                        words.of("section.access.title"),
                        List.of(parts(list, filter, showing, words), filters(list, filter, words)),
                        html)));
  }

  private static List<Choice> parts(
      AccessList chosen, Filter filter, Showing showing, Words words) {
    return lists(showing).stream()
        .filter(one -> filter.of(one).isPresent())
        .map(one ->
            new Choice(
                path(one.ref().id(), filter), label(one.subject(), words), one.equals(chosen)))
        .toList();
  }

  private static String label(Subject subject, Words words) {
    return words.of("access." + subject.key());
  }

  private static List<Choice> filters(AccessList list, Filter chosen, Words words) {
    return Arrays.stream(Filter.values())
        .filter(one -> one.of(list).isPresent())
        .map(one ->
            new Choice(path(list.ref().id(), one), words.of("access." + one.key()), one == chosen))
        .toList();
  }
}
