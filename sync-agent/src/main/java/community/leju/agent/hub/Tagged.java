package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Request;
import community.leju.content.item.InvalidDocument;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of the hub's that came.
 *
 * @param tag by which it is the same another time
 */
public record Tagged<T>(T document, String tag) {
  /** How a document is asked for and read. */
  record Question<T>(Request request, int mostBytes, String name, Function<ObjectNode, T> shape) {}

  /**
   * Asks for a document.
   *
   * @param tag of what was heard last; empty for nothing
   * @return empty where that is still so, and from an older hub that has no such thing
   */
  static <T> Optional<Tagged<T>> ask(HubLine line, Question<T> question, String tag)
      throws IOException {
    var request = question.request();
    var asked = tag.isEmpty() ? request : request.with("If-None-Match", tag);
    var answer = line.exchange(asked, question.mostBytes(), question.name());
    return switch (answer.status()) {
      case 200 -> Optional.of(new Tagged<>(read(question, answer), answer.tag().orElse("")));
      case 304, 404, 405 -> Optional.empty();
      default ->
          throw new HubUnreachable(
              "status %d for %s: %s".formatted(answer.status(), question.name(), answer.reason()));
    };
  }

  private static <T> T read(Question<T> question, HubLine.Reply answer) throws IOException {
    try {
      return question.shape().apply(answer.object());
    } catch (InvalidDocument e) {
      throw new HubUnreachable(
          "what came for " + question.name() + " cannot be read: " + e.getMessage());
    }
  }
}
