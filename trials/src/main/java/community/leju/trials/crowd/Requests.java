package community.leju.trials.crowd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests as an agent sends them, as bytes. */
public final class Requests {
  private static final String ALWAYS = "Host: 127.0.0.1:8481\r\nUser-Agent: leju\r\n";

  private Requests() {}

  /** Is there news since that tag? */
  public static byte[] poll(String tag) {
    return get("/tuf/metadata/timestamp.json", "If-None-Match: " + tag + "\r\n");
  }

  /** The same, and the hub may take its time to answer. */
  public static byte[] longPoll(String tag, int seconds) {
    return get(
        "/tuf/metadata/timestamp.json",
        "If-None-Match: " + tag + "\r\nPrefer: wait=" + seconds + "\r\n");
  }

  public static byte[] get(String path, String headers) {
    return ascii("GET " + path + " HTTP/1.1\r\n" + ALWAYS + headers + "\r\n");
  }

  static byte[] put(String path, byte[] json) {
    var head =
        ascii(
            "PUT "
                + path
                + " HTTP/1.1\r\n"
                + ALWAYS
                + "Content-Type: application/json\r\nContent-Length: "
                + json.length
                + "\r\n\r\n");
    var whole = Arrays.copyOf(head, head.length + json.length);
    System.arraycopy(json, 0, whole, head.length, json.length);
    return whole;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
