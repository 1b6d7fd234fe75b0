package community.leju.process.launch;

import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What {@code run} takes in every process: a picocli mixin. */
public final class RunOptions {
  @Option(names = "--set", description = "A setting, over environment and file: key=value")
  private Map<String, String> settings = new HashMap<>();

  @Option(names = "--print-config", description = "Print the settings with their sources.")
  private boolean printConfig;

  /** What a process does with its configuration, on the data folder that it has claimed. */
  public interface Body<C> {
    void run(C config, Path folder) throws Exception;
  }

  /**
   * Reads the settings from the folder's {@code <process>.yaml} and what goes over it; prints them
   * where that is all that was asked for, else claims the folder and runs the process.
   *
   * @param config makes the configuration of them, and asks for every key there is
   * @return the exit code
   */
  public <C> int run(String process, Path folder, Function<Settings, C> config, Body<C> body)
      throws Exception {
    if (!printConfig) {
      // First of all: what reads the settings may ask for a logger, and so does SQLite's driver.
      Logs.to(folder, process);
    }
    var file = folder.resolve(process + ".yaml");
    var found = Settings.of(process, file, System.getenv(), settings);
    var made = config.apply(found);
    found.check();
    if (printConfig) {
      System.out.print(found.printed());
      return 0;
    }
    try (var claim = DataFolder.claim(folder, process)) {
      body.run(made, claim.path());
    }
    return 0;
  }
}
