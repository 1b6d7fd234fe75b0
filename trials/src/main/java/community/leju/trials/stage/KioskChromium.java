package community.leju.trials.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's Chromium in kiosk mode, as it is commonly set up: the peer of our own shell. */
final class KioskChromium {
  /** Asks until the server is there: what a start script does, without its coarser sleeps. */
  private static final String WAITING_PAGE =
      """
      <!doctype html><meta charset="utf-8"><title>…</title>
      <script>
        const go = () => fetch("ADDRESS", {mode: "no-cors", method: "HEAD"})
          .then(() => location.replace("ADDRESS"), () => setTimeout(go, 10));
        go();
      </script>
      """;

  private KioskChromium() {}

  static Child start(Path data, String address) {
    try {
      var page =
          Files.writeString(data.resolve("wait.html"), WAITING_PAGE.replace("ADDRESS", address));
      var profile = Files.createTempDirectory(data, "chromium");
      var program =
          new ProcessBuilder(
              "chromium",
              "--kiosk",
              "--no-sandbox",
              "--no-first-run",
              "--noerrdialogs",
              "--disable-infobars",
              "--disable-gpu",
              "--disable-quic",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--disable-features=Translate",
              "--password-store=basic",
              "--window-position=0,0",
              "--user-data-dir=" + profile,
              page.toUri().toString());
      return Child.start(program, "chromium", data.resolve("logs/chromium.err"), line -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
