package community.leju.kiosk.shell;

import community.leju.process.launch.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
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

  /** On the toolkit's thread only. */
  private @Nullable Runnable renew;

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
    Platform.runLater(() -> open(address));
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

  /** After a visit: the page is loaded anew, and the clipboard is empty. */
  public void forget() {
    Platform.runLater(() -> {
      if (renew != null) {
        renew.run();
      }
    });
  }

  private void open(String address) {
    Page.keepCookies();
    var view = new WebView();
    probe = new ScreenProbe(view);
    view.setContextMenuEnabled(false);
    view.setPageFill(PAPER);
    var page = new Page(view, address, () -> afterPulses(view, 2, _ -> painted.countDown()));
    loadAgain = page::load;
    var scene = new Scene(view, PAPER);
    var walls = Walls.round(scene);
    renew = () -> page.renew(walls::touches);
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene);
    // Before the first touch, whoever goes by keyboard would go nowhere.
    view.requestFocus();
    stage.setOnCloseRequest(request -> {
      log.info("somebody wanted to close the window");
      request.consume();
    });
    if (window.whole()) {
      var keeper = new Keeper(stage);
      stage.show();
      keeper.start();
    } else {
      stage.setWidth(window.width());
      stage.setHeight(window.height());
      stage.show();
    }
    page.load();
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
