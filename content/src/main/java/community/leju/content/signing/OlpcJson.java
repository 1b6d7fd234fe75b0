package community.leju.content.signing;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The canonical JSON that TUF's signatures are made over (the OLPC project's).
 *
 * <p>Unlike RFC 8785 it leaves control characters in strings as they are, so that a key in PEM form
 * stands there with its real line ends; it sorts names by code point, and it knows whole numbers
 * only. What it makes is for digests: a JSON parser need not accept it.
 */
public final class OlpcJson {
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private OlpcJson() {}

  /**
   * The canonical bytes.
   *
   * @throws IllegalArgumentException where it has a fraction, or half a character
   */
  public static byte[] of(JsonNode node) {
    var text = new StringBuilder();
    write(node, text);
    try {
      var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      var bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("no canonical form: half a character", e);
    }
  }

  private static void write(JsonNode node, StringBuilder into) {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(node, into);
      case ARRAY -> writeArray(node, into);
      case STRING -> writeString(node.stringValue(), into);
      case NUMBER -> writeNumber(node, into);
      case BOOLEAN -> into.append(node.booleanValue());
      case NULL -> into.append("null");
      case BINARY, POJO, MISSING ->
          throw new IllegalArgumentException("no canonical form: " + node.getNodeType());
    }
  }

  private static void writeObject(JsonNode object, StringBuilder into) {
    into.append('{');
    var between = "";
    var members = object.properties().stream();
    for (var member : members.sorted(Map.Entry.comparingByKey(BY_CODE_POINT)).toList()) {
      into.append(between);
      writeString(member.getKey(), into);
      into.append(':');
      write(member.getValue(), into);
      between = ",";
    }
    into.append('}');
  }

  private static void writeArray(JsonNode array, StringBuilder into) {
    into.append('[');
    var between = "";
    for (var one : array) {
      into.append(between);
      write(one, into);
      between = ",";
    }
    into.append(']');
  }

  private static void writeString(String string, StringBuilder into) {
    into.append('"').append(string.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static void writeNumber(JsonNode number, StringBuilder into) {
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("no canonical form: a fraction");
    }
    into.append(number.bigIntegerValue());
  }
}
