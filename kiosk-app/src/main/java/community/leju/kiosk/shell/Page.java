package community.leju.kiosk.shell;

import java.io.File;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.input.Clipboard;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one page: loaded from the boot's address, brought back to it from anywhere else, and loaded
 * anew after each visit. All on the toolkit's thread.
 */
final class Page {
  private static final Logger log = LoggerFactory.getLogger(Page.class);

  /**
   * The engine keeps a page's storage in files, in the home folder where none is named: nowhere.
   */
  private static final File NOWHERE = new File("/dev/null/none");

  private static final Duration AGAIN = Duration.seconds(1);

  /** After the wiped page has become the home page, and before the attract loop may lie over it. */
  private static final Duration RENEW = Duration.millis(300);

  private static final String FORGET = "try { sessionStorage.clear() } catch (error) {}";

  private final WebEngine engine;
  private final String address;
  private final String home;

  /**
   * A page in that view.
   *
   * @param shown is run when a page has come
   */
  Page(WebView view, String address, Runnable shown) {
    this.engine = view.getEngine();
    this.address = address;
    this.home = address.substring(0, address.indexOf('/', "http://".length()) + 1);
    engine.setCreatePopupHandler(_ -> null);
    engine.setOnAlert(_ -> {});
    engine.setConfirmHandler(_ -> false);
    engine.setPromptHandler(_ -> "");
    engine.setUserDataDirectory(NOWHERE);
    engine.setOnError(_ -> {});
    engine.getHistory().setMaxSize(0);
    engine.locationProperty().addListener((_, _, location) -> stay(location));
    engine.getLoadWorker().stateProperty().addListener((_, _, state) -> loaded(state, shown));
  }

  /**
   * Cookies for the whole process, before the first view: kept in memory, and only those that no
   * script can set or read, which is the boot's.
   */
  static void keepCookies() {
    CookieHandler.setDefault(new CookieManager(null, (_, cookie) -> cookie.isHttpOnly()));
  }

  void load() {
    engine.load(address);
  }

  /**
   * Leaves nothing of a visit in the engine, nor in the clipboard. Where somebody touches the new
   * home page at once, that touch goes first: the page is loaded anew after the next visit.
   */
  void renew(LongSupplier touches) {
    Clipboard.getSystemClipboard().clear();
    long before = touches.getAsLong();
    after(
        RENEW,
        () -> {
          if (touches.getAsLong() == before) {
            engine.executeScript(FORGET);
            load();
          }
        });
  }

  /** A page that is asked for elsewhere, a download among them, is not gone to. */
  private void stay(String location) {
    if (!location.startsWith(home)) {
      log.warn("the page wanted to leave; it is brought back");
      Platform.runLater(this::load);
    }
  }

  private void loaded(Worker.State state, Runnable shown) {
    switch (state) {
      case SUCCEEDED -> {
        if (isOurs()) {
          shown.run();
        } else {
          log.warn("this is no page of ours; the home page comes back");
          after(AGAIN, this::load);
        }
      }
      case FAILED -> {
        log.warn("the page did not load; once more");
        after(AGAIN, this::load);
      }
      case READY, SCHEDULED, RUNNING, CANCELLED -> {}
    }
  }

  /** A picture or a style of ours, shown by itself, would be a page without a way back. */
  private boolean isOurs() {
    var document = engine.getDocument();
    return document != null && document.getElementById("screen") != null;
  }

  private static void after(Duration time, Runnable then) {
    var pause = new PauseTransition(time);
    pause.setOnFinished(_ -> then.run());
    pause.play();
  }
}
