package community.leju.trials.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Openbox on this display, set up against us: its keys close, hide, lower, shrink and leave.
 * Without a window manager none of that could happen, and a test of it could not fail.
 */
public final class WindowManager implements AutoCloseable {
  private static final String READY = "windows are managed";

  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <openbox_config xmlns="http://openbox.org/3.4/rc">
        <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
        <desktops><number>2</number></desktops>
        <keyboard>
          <keybind key="A-F4"><action name="Close"/></keybind>
          <keybind key="A-F9"><action name="Iconify"/></keybind>
          <keybind key="A-Escape"><action name="Lower"/><action name="Unfocus"/></keybind>
          <keybind key="A-F10"><action name="ToggleFullscreen"/></keybind>
          <keybind key="A-F8"><action name="MoveResizeTo"><x>40</x><y>90</y><width>400</width><height>300</height></action></keybind>
          <keybind key="W-d"><action name="ToggleShowDesktop"/></keybind>
        </keyboard>
        <mouse><context name="Root">
          <mousebind button="Right" action="Press"><action name="ShowMenu"><menu>client-list-menu</menu></action></mousebind>
        </context></mouse>
      </openbox_config>
      """;

  private final Child openbox;

  private WindowManager(Child openbox) {
    this.openbox = openbox;
  }

  /** Starts it; its settings and its words lie in that folder. */
  public static WindowManager start(Path folder) throws IOException {
    Files.createDirectories(folder);
    var settings = Files.writeString(folder.resolve("rc.xml"), SETTINGS);
    var program =
        new ProcessBuilder(
            List.of(
                "openbox",
                "--sm-disable",
                "--config-file",
                settings.toString(),
                "--startup",
                "echo " + READY));
    var child = Child.start(program, "openbox", folder.resolve("openbox.err"), READY::equals);
    child.awaitReady(Duration.ofSeconds(20));
    return new WindowManager(child);
  }

  @Override
  public void close() {
    openbox.close();
  }
}
