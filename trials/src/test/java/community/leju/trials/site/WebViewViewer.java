package community.leju.trials.site;

import community.leju.process.launch.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/** The kiosk's own engine, in a window of its own as large as a panel. */
final class WebViewViewer implements Viewer, AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int LOOK_MILLIS = 10;

  private final Stage stage;
  private final WebView view;

  private WebViewViewer(Stage stage, WebView view) {
    this.stage = stage;
    this.view = view;
  }

  /** The toolkit starts once in a process; it stays when its windows close. */
  static void startToolkit() throws InterruptedException {
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    Platform.setImplicitExit(false);
    if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new Failure("the toolkit does not start");
    }
  }

  static WebViewViewer open(int width, int height) {
    return onToolkit(() -> {
      var view = new WebView();
      var stage = new Stage();
      stage.setScene(new Scene(view, width, height));
      stage.show();
      return new WebViewViewer(stage, view);
    });
  }

  @Override
  public void load(String address) {
    onToolkit(() -> {
      view.getEngine().load(address);
      return true;
    });
    await(
        "the page at " + address,
        () ->
            view.getEngine().getLoadWorker().getState() == Worker.State.SUCCEEDED
                ? "loaded"
                : "undefined");
  }

  @Override
  public void run(String script) {
    onToolkit(() -> String.valueOf(view.getEngine().executeScript(script)));
  }

  @Override
  public String call(String function, String argument) {
    // What the function promises is kept until it is asked for.
    var script =
        """
        window.answered = undefined;
        (async () => (%s)(%s))().then(
          answer => { window.answered = 'ok ' + answer },
          error => { window.answered = 'no ' + error })
        """
            .formatted(
                function.strip().replaceAll("(?m)^//.*$", ""),
                JsonMapper.shared().writeValueAsString(argument));
    run(script);
    var answer =
        await("an answer", () -> String.valueOf(view.getEngine().executeScript("window.answered")));
    if (!answer.startsWith("ok ")) {
      throw new Failure("the page answers " + answer);
    }
    return answer.substring("ok ".length());
  }

  private static String await(String what, Supplier<String> look) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      var seen = onToolkit(look);
      if (!seen.equals("undefined")) {
        return seen;
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        throw new Failure("interrupted", e);
      }
    }
    throw new Failure(what + " never came");
  }

  private static <T> T onToolkit(Supplier<T> work) {
    var done = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException e) {
        done.completeExceptionally(e);
      }
    });
    try {
      return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new Failure("the toolkit does not answer: " + e, e);
    }
  }

  @Override
  public void close() {
    onToolkit(() -> {
      // A page that nobody sees would go on to listen for news.
      view.getEngine().load("about:blank");
      stage.close();
      return true;
    });
  }
}
