package community.leju.kiosk.notice;

import community.leju.content.bulletin.Attachment;
import community.leju.content.bulletin.Bulletin;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.SheetView;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Items;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/** One page of a notice's attachment, large: as a whole, at full width, at twice the width. */
final class SheetPages {
  private static final int MOST_ZOOM = 3;

  private final Framing framing;

  SheetPages(Framing framing) {
    this.framing = framing;
  }

  void addTo(Routes routes) {
    routes.get("/notice/{scope}/{id}/page/{attachment}/{page}/{zoom}", this::show);
  }

  /** Which page is looked at, and how large; all from 1. */
  private record At(String notice, int attachment, int page, int zoom) {
    String path() {
      return notice + "/page/" + attachment + "/" + page + "/" + zoom;
    }

    At turned(int by) {
      return new At(notice, attachment, page + by, zoom);
    }

    At zoomed(int by) {
      return new At(notice, attachment, page, zoom + by);
    }
  }

  private Answer show(Exchange exchange) {
    var at =
        new At(
            "/notice/" + exchange.path("scope") + "/" + exchange.path("id"),
            number(exchange, "attachment"),
            number(exchange, "page"),
            number(exchange, "zoom"));
    return framing.pageIfAny(
        new Framing.Place(at.path(), at.notice(), "shelf"),
        (frame, showing) ->
            Items.find(showing, exchange, Bulletin.KIND)
                .flatMap(notice -> attachment(notice, at))
                .map(attachment -> draw(attachment, at, frame)));
  }

  private static Optional<Attachment> attachment(Bulletin notice, At at) {
    var all = notice.attachments();
    return at.attachment() < 1 || at.attachment() > all.size()
        ? Optional.empty()
        : Optional.of(all.get(at.attachment() - 1))
            .filter(one -> at.page() >= 1 && at.page() <= one.pages().size())
            .filter(_ -> at.zoom() >= 1 && at.zoom() <= MOST_ZOOM);
  }

  private JteModel draw(Attachment attachment, At at, Frame frame) {
    var words = frame.words();
    int pages = attachment.pages().size();
    var picture = attachment.pages().get(at.page() - 1);
    return framing
        .pages()
        .sheet(
            frame,
            new SheetView(
                words.of(attachment.title()),
                words.of("sheet.place", at.page(), pages),
                Articles.picture(picture.sha256()),
                words.of(picture.alt()),
                picture.width(),
                picture.height(),
                at.zoom(),
                at.page() > 1 ? at.turned(-1).path() : "",
                at.page() < pages ? at.turned(1).path() : "",
                at.zoom() > 1 ? at.zoomed(-1).path() : "",
                at.zoom() < MOST_ZOOM ? at.zoomed(1).path() : ""));
  }

  private static int number(Exchange exchange, String name) {
    var typed = exchange.path(name);
    return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
  }
}
