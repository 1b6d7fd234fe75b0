package community.leju.agent.hub;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One exchange that ends: after so many bytes of body, or so long after it began. The client's own
 * time-out ends with the headers and would wait for ever on a body that drips.
 *
 * @param mostBytes of body; where it is longer, an exception
 * @param deadline from the first byte sent to the last received
 */
public record CappedFetch(HttpClient client, long mostBytes, Duration deadline) {
  /**
   * Sends the request and takes the whole body.
   *
   * @throws IOException also where the cap or the deadline was passed
   */
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) throws IOException {
    var exchange = client.sendAsync(request, BodyHandlers.limiting(body, mostBytes));
    try {
      return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HubUnreachable(
          request.uri() + " was not done after " + deadline.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new IOException(request.uri() + ": " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubUnreachable("interrupted");
    } finally {
      exchange.cancel(true);
    }
  }

  private static String reason(ExecutionException e) {
    var cause = Objects.requireNonNullElse(e.getCause(), e);
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
