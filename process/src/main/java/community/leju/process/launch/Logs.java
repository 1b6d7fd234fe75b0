package community.leju.process.launch;

import java.nio.file.Path;

/**
 * Where a process's log goes. Logback reads these properties the first time a logger is asked for,
 * so this is called before.
 */
public final class Logs {
  private Logs() {}

  /** Sends the log to {@code logs/<process>.log} of a data folder. */
  public static void to(Path dataFolder, String process) {
    System.setProperty("leju.logs", dataFolder.resolve("logs").toString());
    System.setProperty("leju.process", process);
  }
}
