package community.leju.kiosk;

import community.leju.kiosk.access.AccessPages;
import community.leju.kiosk.board.BoardPages;
import community.leju.kiosk.finance.FinancePages;
import community.leju.kiosk.guide.FlowPages;
import community.leju.kiosk.guide.GuidePages;
import community.leju.kiosk.guide.ListPrints;
import community.leju.kiosk.notice.NoticePages;
import community.leju.kiosk.organisation.OrganisationPages;
import community.leju.kiosk.place.PlacePages;
import community.leju.kiosk.roster.RosterPages;
import community.leju.kiosk.rulebook.RulebookPages;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.OfficePages;
import community.leju.kiosk.web.Routes;

/** The boards: pages that show what is on the shelf, and nothing of a visit. */
final class ShelfPages {
  private ShelfPages() {}

  static void addTo(Routes routes, Framing framing, Articles articles, ListPrints prints) {
    new BoardPages(framing, articles).addTo(routes);
    new FinancePages(framing, articles).addTo(routes);
    new RosterPages(framing, articles).addTo(routes);
    new AccessPages(framing, articles).addTo(routes);
    new NoticePages(framing, articles).addTo(routes);
    new GuidePages(framing, articles, prints).addTo(routes);
    new FlowPages(framing, articles, prints).addTo(routes);
    new OfficePages(framing, articles).addTo(routes);
    new OrganisationPages(framing, articles).addTo(routes);
    new PlacePages(framing, articles).addTo(routes);
    new RulebookPages(framing, articles).addTo(routes);
  }
}
