package community.leju.trials.fault;

import javafx.application.Platform;
import javafx.scene.web.WebView;
import javafx.stage.Window;

/** Runs within the kiosk's process. It travels alone: no other class of ours is named here. */
public final class Fault {
  private static final String BLANK = "document.open(); document.close()";
  private static final int AGAIN_MILLIS = 100;
  private static final int MEGABYTE = 1 << 20;

  private Fault() {}

  /** What the JVM calls when it has let this in; {@code name} is one of {@link Faults}' own. */
  public static void agentmain(String name) {
    Thread.ofPlatform().daemon().name("fault").start(() -> run(name));
  }

  private static void run(String name) {
    switch (name) {
      case "loop" -> script("for (var end = Date.now() + 25000; Date.now() < end;);");
      case "blank" -> script(BLANK);
      case "blank-for-ever" -> blankForEver();
      case "heap" -> fillTheHeap();
      default -> throw new IllegalArgumentException(name);
    }
  }

  private static void script(String script) {
    Platform.runLater(() ->
        ((WebView) Window.getWindows().getFirst().getScene().getRoot())
            .getEngine()
            .executeScript(script));
  }

  private static void blankForEver() {
    try {
      while (true) {
        script(BLANK);
        Thread.sleep(AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fillTheHeap() {
    for (var kept = new Object[0]; ; ) {
      kept = new Object[] {kept, new byte[MEGABYTE]};
    }
  }
}
