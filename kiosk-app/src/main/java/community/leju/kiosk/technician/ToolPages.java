package community.leju.kiosk.technician;

import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.OutcomeView;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restart, cleaning, the touch panel and its size. */
final class ToolPages {
  private static final Logger log = LoggerFactory.getLogger(ToolPages.class);
  private static final int CLEANING_SECONDS = 60;

  /** By then the page that says so is on the screen. */
  private static final int RESTART_MILLIS = 800;

  private final Door door;
  private final Runnable restart;

  ToolPages(Door door, Runnable restart) {
    this.door = door;
    this.restart = restart;
  }

  void addTo(Routes routes) {
    routes
        .get(path("restart"), door.page(path("restart"), "", this::ask))
        .post(path("restart"), door.inAndMeant(this::restart))
        .get(
            path("cleaning"),
            door.page(
                path("cleaning"),
                "",
                (frame, _) -> door.pages().technicianCleaning(frame, CLEANING_SECONDS)))
        .get(
            path("calibration"),
            door.page(
                path("calibration"), "", (frame, _) -> door.pages().technicianCalibration(frame)))
        .get(
            path("ruler"),
            door.page(
                path("ruler"), "", (frame, left) -> door.pages().technicianRuler(frame, left)));
  }

  private static String path(String name) {
    return Door.ADDRESS + "/" + name;
  }

  private JteModel ask(Frame frame, String left) {
    var words = frame.words();
    return door.pages()
        .technicianOutcome(
            frame,
            left,
            new OutcomeView(
                words.of("technician.restart"),
                "wait",
                Icon.RESTART,
                words.of("technician.restart.sure"),
                words.of("technician.restart.sure.detail"),
                List.of(
                    new OutcomeView.Step(
                        words.of("technician.restart.no"), Icon.BACK, Door.ADDRESS, false),
                    new OutcomeView.Step(
                        words.of("technician.restart.yes"), Icon.RESTART, path("restart"), true))));
  }

  private Answer restart(Exchange exchange) {
    log.info("a technician restarts the kiosk");
    CompletableFuture.delayedExecutor(RESTART_MILLIS, TimeUnit.MILLISECONDS).execute(restart);
    var frame = door.framing().frame(new Framing.Place(path("restart"), "", ""));
    var words = frame.words();
    return Answer.page(
        door.pages()
            .technicianOutcome(
                frame,
                "",
                new OutcomeView(
                    words.of("technician.restart"),
                    "wait",
                    Icon.WAIT,
                    words.of("technician.restart.now"),
                    words.of("technician.restart.now.detail"),
                    List.of())));
  }
}
