package community.leju.hub.web;

import community.leju.content.signing.Bytes;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an action gives back. */
public sealed interface Answer {
  /** The body of an answer that has none. */
  Bytes NOTHING = Bytes.of(new byte[0]);

  /** Bytes of a media type, or none with an empty body; {@code headers} are added as they are. */
  record Body(int status, String mediaType, Bytes bytes, Map<String, String> headers)
      implements Answer {
    public Body with(String header, String value) {
      var more = new java.util.TreeMap<>(headers);
      more.put(header, value);
      return new Body(status, mediaType, bytes, more);
    }
  }

  /** Go and look there (303). */
  record Redirect(String location) implements Answer {}

  /** The action answers by itself, later: it has kept the exchange. */
  record Later() implements Answer {}

  static Body page(int status, JteModel page) {
    var html = page.render().getBytes(StandardCharsets.UTF_8);
    return new Body(
        status, "text/html; charset=utf-8", Bytes.of(html), Map.of("Cache-Control", "no-store"));
  }

  static Body page(JteModel page) {
    return page(200, page);
  }

  static Body json(int status, byte[] json) {
    return new Body(
        status, "application/json", Bytes.of(json), Map.of("Cache-Control", "no-store"));
  }

  /** {@code {"error": …}}: one clear sentence. */
  static Body error(int status, String sentence) {
    var json = JsonNodeFactory.instance.objectNode().put("error", sentence);
    return json(status, JsonMapper.shared().writeValueAsBytes(json));
  }

  static Body empty(int status) {
    return new Body(status, "", NOTHING, Map.of());
  }

  /** The media type, where there is a body. */
  static Optional<String> mediaTypeOf(Body body) {
    return body.mediaType().isEmpty() ? Optional.empty() : Optional.of(body.mediaType());
  }
}
