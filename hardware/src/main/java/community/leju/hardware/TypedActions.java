package community.leju.hardware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is typed at a simulator, a line for each thing that happens to it.
 *
 * @param parse empty for a line that is none of the words
 * @param words those that there are, for whoever typed another
 */
record TypedActions<A>(Function<String, Optional<A>> parse, List<String> words, PrintStream out) {
  /** What suffers it. */
  interface Victim<A> {
    void suffer(A action) throws IOException, InterruptedException;
  }

  /** Takes line after line until the input ends. */
  void play(Victim<A> victim) {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var action = parse.apply(line);
        if (action.isPresent()) {
          victim.suffer(action.get());
        } else if (!line.isBlank()) {
          say("unknown; there are " + String.join(", ", words));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** At once, for whoever reads it through a pipe. */
  void say(String line) {
    out.println(line);
    out.flush();
  }
}
