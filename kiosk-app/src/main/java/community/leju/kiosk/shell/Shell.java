package community.leju.kiosk.shell;

import community.leju.process.launch.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One window with one page in it, over the whole screen and with no way out. */
public final class Shell {
  private static final Logger log = LoggerFactory.getLogger(Shell.class);
  private static final Color PAPER = Color.web("#F6F4EE");

  private final Window window;
  private final CompletableFuture<Boolean> toolkit = new CompletableFuture<>();
  private final CountDownLatch painted = new CountDownLatch(1);
  private volatile @Nullable ScreenProbe probe;
  private volatile @Nullable Runnable loadAgain;

  /** The window: the whole screen, or one of this size where {@code whole} is false. */
  public record Window(boolean whole, int width, int height) {}

  /** Starts the toolkit; it comes up while the caller goes on. */
  public Shell(Window window) {
    this.window = window;
    Thread.ofPlatform().daemon().name("toolkit").start(this::startToolkit);
  }

  private void startToolkit() {
    try {
      Platform.startup(() -> {
        Platform.setImplicitExit(false);
        toolkit.complete(true);
      });
    } catch (RuntimeException | LinkageError e) {
      toolkit.completeExceptionally(e);
    }
  }

  /**
   * Shows the page at that address, once the toolkit is there.
   *
   * @throws Failure where there is no display
   */
  public void show(String address) throws InterruptedException {
    try {
      toolkit.get();
    } catch (ExecutionException e) {
      throw new Failure("cannot open a window (" + e.getCause() + "); is DISPLAY right?", e);
    }
    Platform.runLater(() -> open(new WebView(), address));
  }

  /** Where the elements of a selector are, as {@link ScreenProbe} says; none before the window. */
  public byte[] places(String selector) {
    var now = probe;
    return now == null ? ScreenProbe.none() : now.places(selector);
  }

  /** Loads the first address again, whatever is there now. */
  public void reload() {
    var now = loadAgain;
    if (now != null) {
      Platform.runLater(now);
    }
  }

  /** Whether the first page has been seen. */
  public boolean isPainted() {
    return painted.getCount() == 0;
  }

  /** Waits until the first page can be seen. */
  public void awaitPainted() throws InterruptedException {
    painted.await();
  }

  private void open(WebView view, String address) {
    probe = new ScreenProbe(view);
    view.setContextMenuEnabled(false);
    view.setPageFill(PAPER);
    // Nothing may be dropped into the page: it would be loaded.
    view.addEventFilter(DragEvent.ANY, DragEvent::consume);
    var engine = view.getEngine();
    loadAgain = () -> engine.load(address);
    engine.setCreatePopupHandler(_ -> null);
    engine.setUserDataDirectory(null);
    stayAt(address, view);
    engine
        .getLoadWorker()
        .stateProperty()
        .addListener((_, _, state) -> loaded(state, view, address));
    var stage = new Stage(StageStyle.UNDECORATED);
    var scene = new Scene(view, PAPER);
    stage.setScene(scene);
    place(stage);
    stage.show();
    engine.load(address);
  }

  /** A page that is asked for elsewhere, a download among them, is not gone to. */
  private static void stayAt(String address, WebView view) {
    var home = address.substring(0, address.indexOf('/', "http://".length()) + 1);
    view.getEngine()
        .locationProperty()
        .addListener((_, _, location) -> {
          if (!location.startsWith(home)) {
            log.warn("the page wanted to leave; it is brought back");
            Platform.runLater(() -> view.getEngine().load(address));
          }
        });
  }

  private void place(Stage stage) {
    if (window.whole()) {
      var bounds = Screen.getPrimary().getBounds();
      stage.setX(bounds.getMinX());
      stage.setY(bounds.getMinY());
      stage.setWidth(bounds.getWidth());
      stage.setHeight(bounds.getHeight());
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(true);
      stage.setAlwaysOnTop(true);
    } else {
      stage.setWidth(window.width());
      stage.setHeight(window.height());
    }
  }

  private void loaded(Worker.State state, WebView view, String address) {
    switch (state) {
      case SUCCEEDED -> afterPulses(view, 2, _ -> painted.countDown());
      case FAILED -> {
        log.warn("the page did not load; once more");
        Platform.runLater(() -> view.getEngine().load(address));
      }
      case READY, SCHEDULED, RUNNING, CANCELLED -> {}
    }
  }

  private static void afterPulses(WebView view, int count, Consumer<WebView> then) {
    new javafx.animation.AnimationTimer() {
      private int left = count;

      @Override
      public void handle(long now) {
        if (left-- == 0) {
          stop();
          then.accept(view);
        }
      }
    }.start();
  }
}
