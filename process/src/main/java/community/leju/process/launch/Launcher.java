package community.leju.process.launch;

import community.leju.process.config.BadSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Runs a picocli command and turns whatever it throws into one line and an exit code. */
public final class Launcher {
  private Launcher() {}

  /**
   * Runs the command.
   *
   * @return 0 for success, 1 for a failure, 2 for wrong usage
   */
  public static int run(Object command, String... arguments) {
    var line = new CommandLine(command);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, failed, parsed) -> {
      say(failed.getErr(), failed.getCommandSpec().qualifiedName(), exception);
      return 1;
    });
    line.setParameterExceptionHandler((exception, parsed) -> {
      var failed = exception.getCommandLine();
      var name = failed.getCommandSpec().qualifiedName();
      failed.getErr().println(name + ": " + exception.getMessage() + " (try --help)");
      return 2;
    });
    return line.execute(arguments);
  }

  private static void say(PrintWriter err, String name, Exception exception) {
    switch (exception) {
      case BadSettings bad -> bad.problems().forEach(one -> err.println(name + ": " + one));
      case Failure failure -> err.println(name + ": " + failure.getMessage());
      case UncheckedIOException io -> err.println(name + ": " + io.getCause());
      case IOException io -> err.println(name + ": " + io);
      default -> {
        // Only a fault of ours comes here: whoever reports it needs the trace.
        err.println(name + ": internal error: " + exception);
        exception.printStackTrace(err);
      }
    }
  }
}
