package community.leju.hardware;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.simulator.Fault;
import community.leju.hardware.simulator.NetworkPort;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPrinter;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletionException;

/** A virtual printer with its line, run from a command line until the process is ended. */
record VirtualPrinterRun(
    Path folder,
    PrinterProfile profile,
    int bootMillis,
    FaultScript script,
    Clock clock,
    PrintStream out) {

  /** Behind a pseudo-terminal; where that dies, it is a {@link Failure}. */
  void atLink(Path link) throws IOException {
    var pty = Pty.open(link.toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(pty)));
    try (var printer =
        VirtualPrinter.start(profile, bootMillis, pty.input(), pty.output(), folder, clock)) {
      announce(printer, pty.link().toString());
      pty.carrier().onExit().join();
    }
    throw new Failure("the pseudo-terminal at " + link + " ended");
  }

  /** At a TCP port; where that ends, it is a {@link Failure}. */
  void atAddress(InetSocketAddress address) throws IOException {
    try (var printer = VirtualPrinter.withoutLine(profile, bootMillis, folder, clock);
        var port = NetworkPort.open(printer, address)) {
      var at = port.address();
      announce(printer, at.getAddress().getHostAddress() + ":" + at.getPort());
      port.ended().join();
    } catch (BindException e) {
      throw new Failure("the port " + address + " cannot be had: " + e.getMessage(), e);
    } catch (CompletionException e) {
      throw new Failure("the port " + address + " ended", e);
    }
  }

  private void announce(VirtualPrinter printer, String where) {
    var typed = new TypedActions<>(Fault::parse, Fault.WORDS, out);
    typed.say(where);
    // Daemons: at the end of its input the printer goes on, without any more faults.
    Thread.ofPlatform().daemon().name("faults").start(() -> typed.play(printer::suffer));
    Thread.ofPlatform().daemon().name("fault-script").start(() -> scripted(printer));
  }

  private void scripted(VirtualPrinter printer) {
    try {
      script.play(printer::suffer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Pty pty) {
    try {
      pty.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
