package community.leju.trials.stage;

import community.leju.process.launch.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A process of ours that runs until it is closed. What it says goes to a file. */
public final class Child implements AutoCloseable {
  private static final Duration TO_END = Duration.ofSeconds(40);

  private final String name;
  private final Process process;
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  private Child(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Starts it. The line that {@code isReady} accepts says that it is ready. */
  static Child start(
      Door door,
      String name,
      Path log,
      Map<String, String> environment,
      Predicate<String> isReady,
      List<String> arguments) {
    return start(door.builder(environment, arguments), name, log, isReady);
  }

  /** As above, of a program that is not ours. */
  static Child start(ProcessBuilder program, String name, Path log, Predicate<String> isReady) {
    try {
      Files.createDirectories(Objects.requireNonNull(log.getParent()));
      var process = program.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
      var child = new Child(name, process);
      // A pipe that is read holds a virtual thread's carrier, and there are as many as cores.
      Thread.ofPlatform().daemon().name(name).start(() -> child.listen(isReady, log));
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(Predicate<String> isReady, Path log) {
    try (BufferedReader lines = process.inputReader();
        var copy = Files.newBufferedWriter(log.resolveSibling(name + ".out"))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        copy.write(line);
        copy.newLine();
        copy.flush();
        if (isReady.test(line)) {
          ready.complete(line);
        }
      }
      ready.completeExceptionally(new Failure(name + " ended: " + tail(log)));
    } catch (IOException e) {
      ready.completeExceptionally(new Failure(name + " ended: " + tail(log), e));
    }
  }

  private static String tail(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    } catch (IOException e) {
      return "it left no word";
    }
  }

  /** Types a line into it. */
  void type(String line) {
    try {
      var keys = process.outputWriter();
      keys.write(line);
      keys.newLine();
      keys.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line that said it was ready. */
  public String awaitReady(Duration most) {
    try {
      return ready.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure ? failure : new Failure(name + " failed", e);
    } catch (TimeoutException e) {
      throw new Failure(name + " was not ready within " + most.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** As the power does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
