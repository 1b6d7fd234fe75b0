package community.leju.kiosk;

import community.leju.content.render.Segmenter;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.voice.Voice;
import community.leju.kiosk.alert.AlertPages;
import community.leju.kiosk.alert.AlertWatch;
import community.leju.kiosk.aloud.AloudPages;
import community.leju.kiosk.aloud.Hearing;
import community.leju.kiosk.board.HomePage;
import community.leju.kiosk.booking.Booking;
import community.leju.kiosk.call.CallPages;
import community.leju.kiosk.call.Calls;
import community.leju.kiosk.guard.PageBeats;
import community.leju.kiosk.guide.ListPages;
import community.leju.kiosk.guide.ListPrints;
import community.leju.kiosk.handwriting.Handwriting;
import community.leju.kiosk.handwriting.HandwritingPages;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.html.StaticPages;
import community.leju.kiosk.scan.ScanPages;
import community.leju.kiosk.scan.Scans;
import community.leju.kiosk.scan.Seen;
import community.leju.kiosk.search.Search;
import community.leju.kiosk.search.SearchPages;
import community.leju.kiosk.session.IdleWatch;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.slip.SlipNews;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.technician.Technician;
import community.leju.kiosk.typing.Typing;
import community.leju.kiosk.typing.TypingPages;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Assets;
import community.leju.kiosk.web.BootToken;
import community.leju.kiosk.web.Dispatch;
import community.leju.kiosk.web.Events;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.KioskServer;
import community.leju.kiosk.web.NewsRoutes;
import community.leju.kiosk.web.Oops;
import community.leju.kiosk.web.ProgressPages;
import community.leju.kiosk.web.Routes;
import community.leju.kiosk.web.VisitActions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of the kiosk but its window: the store, the visit, the pages, the server. */
public final class Kiosk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Kiosk.class);
  private static final int TICK_MILLIS = 500;
  private static final int HEAR_SECONDS = 5;

  /** By then the page of a visit that was ended has gone. */
  private static final int COLLECT_AFTER_SECONDS = 2;

  private final ScheduledExecutorService timer;
  private final Station station;
  private final Visits visits;
  private final PageBeats beats = new PageBeats();
  private final Search search;
  private final Typing typing;
  private final Handwriting handwriting;
  private final Voice voice;
  private final Casing casing;
  private final Scans scans;
  private final Hearing hearing;
  private final KioskServer server;

  /** What comes from outside, so that a test can bring its own. */
  public record World(Clock clock, LongSupplier nanos, SecureRandom random, Runnable restart) {
    /** One whose process cannot be started anew. */
    public World(Clock clock, LongSupplier nanos, SecureRandom random) {
      this(clock, nanos, random, () -> {});
    }

    /** The real one. */
    public static World real(Runnable restart) {
      return new World(Clock.systemUTC(), System::nanoTime, new SecureRandom(), restart);
    }
  }

  /**
   * Starts serving.
   *
   * @param probe where elements are on the display; asked only where the configuration allows it
   */
  public Kiosk(
      KioskConfig config,
      Path dataFolder,
      Optional<SlipPrinter> printer,
      Function<String, byte[]> probe,
      World world)
      throws IOException {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timer").factory());
    station = new Station(dataFolder, world.clock());
    visits = new Visits(world.random(), world.nanos());
    visits.onEnd(() -> {
      var _ = timer.schedule(Memory::collect, COLLECT_AFTER_SECONDS, TimeUnit.SECONDS);
    });
    var events = new Events();
    var pages = new StaticPages();
    var segmenter = Segmenter.load();
    voice = Voice.open(config.voice(), world.nanos());
    hearing = new Hearing(voice, () -> events.tell("news", "voice"));
    var calls =
        new Calls(
            station,
            visits,
            world.random(),
            world.clock(),
            new Calls.Signals(
                () -> events.tell("news", "call"), () -> events.tell("show", "/help")));
    casing =
        new Casing(
            config,
            new Casing.Parts(
                printer, () -> scanner().map(Seen::health), hearing, calls, visits, station),
            () -> events.tell("present", ""),
            world);
    var framing =
        new Framing(
            station,
            visits,
            pages,
            segmenter,
            world.clock(),
            () -> new Frame.Bar(calls.isAwaited(), hearing.now()));
    var articles = new Articles(segmenter);
    var booking =
        new Booking(
            framing,
            new Booking.Parts(station, visits, printer, world.random(), timer),
            SlipNews.of(events, "booking"));
    printer.ifPresent(
        one -> one.service().addPrintServiceAttributeListener(_ -> events.tell("news", "printer")));
    search = new Search(station, segmenter);
    typing = new Typing(config.typing(), station, segmenter);
    handwriting = new Handwriting(config.handwritingLibrary(), config.handwritingModel());
    var routes = new Routes();
    new HomePage(framing, visits, config.attract(), booking::nextFree).addTo(routes);
    var prints = new ListPrints(printer, visits, world.random(), SlipNews.of(events, "print"));
    ShelfPages.addTo(routes, framing, articles, prints);
    new ListPages(framing, station, prints).addTo(routes);
    new CallPages(framing, visits, calls).addTo(routes);
    new ProgressPages(framing, station, config.scanner().isPresent()).addTo(routes);
    var alertPages = new AlertPages(framing, articles, station, visits);
    alertPages.addTo(routes);
    new VisitActions(visits).addTo(routes);
    beats.addTo(routes);
    new NewsRoutes(events, station).addTo(routes);
    new Oops().addTo(routes);
    new Assets(config.panelDiagonalMm(), config.textPercent()).addTo(routes);
    booking.addTo(routes);
    new SearchPages(framing, search, visits).addTo(routes);
    new TypingPages(framing, typing).addTo(routes);
    new HandwritingPages(framing, handwriting).addTo(routes);
    new AloudPages(voice, visits, said -> events.tell("aloud", said)).addTo(routes);

    var technician =
        new Technician(
            framing,
            new Technician.Parts(
                station,
                visits,
                printer,
                casing.devices(),
                this::scanner,
                dataFolder,
                world.nanos(),
                world.random()),
            events,
            world.restart());
    technician.addTo(routes);
    scans =
        new Scans(
            config.scanner(),
            station,
            visits,
            new Scans.Times(world.clock(), world.nanos()),
            new Scans.Gate(() -> alertPages.isOpen() || technician.isOccupied(), booking::isBegun),
            new Scans.Signals(
                () -> events.tell("show", ScanPages.PATH),
                () -> events.tell("news", ScanPages.NEWS),
                hint -> events.tell("hint", framing.words().of(hint))));
    new ScanPages(framing, station, scans).addTo(routes);
    if (config.probe()) {
      log.warn("the probe is on: who knows the boot token can ask where elements are");
      routes.get(
          "/probe",
          exchange -> Answer.bytes("application/json", probe.apply(exchange.query("selector"))));
    }
    var alerts = new AlertWatch(station, visits, () -> events.tell("alert", ""));
    station.onNews(news -> {
      alerts.tick();
      if (news.shelf()) {
        search.refresh();
        typing.refresh();
        events.tell("news", "shelf");
      }
      if (news.line()) {
        events.tell("news", "line");
      }
    });
    var idle =
        new IdleWatch(
            visits,
            config.idle(),
            config.warning(),
            () -> alertPages.isOpen() || calls.isAwaited(),
            sign -> tell(events, sign));
    List.<Runnable>of(idle::tick, alerts::tick, technician::tick, casing::tick)
        .forEach(this::tickAlways);
    server =
        new KioskServer(
            config.port(),
            config.bootToken().map(BootToken::of).orElseGet(() -> BootToken.random(world.random())),
            new Dispatch(routes, pages, visits, events, framing::failed));
  }

  /** A tick that threw would be the last: it is logged, and the next one tries anew. */
  private void tickAlways(Runnable tick) {
    Runnable safe =
        () -> {
          try {
            tick.run();
          } catch (RuntimeException e) {
            log.error("a tick failed", e);
          }
        };
    var _ = timer.scheduleWithFixedDelay(safe, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void tell(Events events, IdleWatch.Sign sign) {
    switch (sign) {
      case IdleWatch.Sign.Warning(var left) -> events.tell("idle", "" + left.toSeconds());
      case IdleWatch.Sign.TakenBack() -> events.tell("awake", "");
      case IdleWatch.Sign.Wiped() -> events.tell("wiped", "");
    }
  }

  public KioskServer server() {
    return server;
  }

  public Station station() {
    return station;
  }

  public Visits visits() {
    return visits;
  }

  public PageBeats beats() {
    return beats;
  }

  /** The panel of buttons as last heard; empty without one, and before {@link #warmUp}. */
  public Optional<PanelHealth> panel() {
    return casing.panel();
  }

  /** The process is about to be ended from outside: what must not be left as it is. */
  public void leave() {
    station.well();
    casing.close();
  }

  /** The scanner as last heard; empty without one, and before {@link #warmUp}. */
  public Optional<Seen> scanner() {
    return scans.seen();
  }

  /** After the first paint: what the first resident should not have to wait for. */
  public void warmUp() {
    search.start();
    typing.start();
    casing.open();
    scans.open();
    var _ = timer.scheduleWithFixedDelay(hearing::tick, 0, HEAR_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits, some seconds at most, for what was begun, and gives back what the start took. */
  public void settle() {
    search.awaitIndex();
    typing.awaitWords();
    Memory.collect();
  }

  @Override
  public void close() {
    server.close();
    casing.close();
    scans.close();
    search.close();
    typing.close();
    handwriting.close();
    voice.close();
    timer.shutdownNow();
    station.close();
  }
}
