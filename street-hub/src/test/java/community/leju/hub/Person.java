package community.leju.hub;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that knows no script: cookies, forms and their token. */
final class Person {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"csrf\" (?:value|content)=\"([^\"]+)\"");

  final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private String token = "";

  Person(String address) {
    this.address = address;
  }

  static Person signedIn(HubFixture hub, String login) {
    var person = new Person(hub.address());
    var answer = person.signIn(login, HubFixture.PASSWORD);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("sign-in: " + answer.statusCode());
    }
    return person;
  }

  HttpResponse<String> signIn(String login, String password) {
    get("/sign-in");
    return post("/sign-in", Map.of("login", login, "password", password));
  }

  String sessionId() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("leju"))
        .map(java.net.HttpCookie::getValue)
        .collect(Collectors.joining());
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)));
  }

  /** Posts a form with the token of the page that was seen last. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    var all = new java.util.LinkedHashMap<>(fields);
    all.putIfAbsent("csrf", token);
    var body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> upload(String path, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("X-Leju-Token", token)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(
              request.timeout(Duration.ofSeconds(20)).build(),
              HttpResponse.BodyHandlers.ofString());
      var found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return answer;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
