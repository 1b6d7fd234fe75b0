package community.leju.content.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OlpcJsonTest {
  private static String canonical(String json) {
    var bytes = OlpcJson.of(JsonMapper.shared().readTree(json));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void controlCharactersStayAsTheyAre() {
    assertThat(canonical("{\"a\" : \"one\\ntwo\\u0000\\t\\u007f\"}"))
        .isEqualTo("{\"a\":\"one\ntwo\0\t\u007f\"}");
  }

  @Test
  void onlyQuoteAndBackslashAreEscaped() {
    assertThat(canonical("[\"\\\"\\\\\\/\\u00e9\"]")).isEqualTo("[\"\\\"\\\\/é\"]");
  }

  @Test
  void namesAreSortedByCodePoint() {
    // By UTF-16, as RFC 8785 sorts, the surrogates of the first would come before the second.
    assertThat(canonical("{\"\\ud83d\\ude00\":1,\"\\uff01\":2,\"b\":3,\"B\":4,\"\":5}"))
        .isEqualTo("{\"\":5,\"B\":4,\"b\":3,\"\uff01\":2,\"\ud83d\ude00\":1}");
  }

  @Test
  void wholeNumbersAreDigits() {
    assertThat(canonical("[0,-0,-7,123456789012345678901234567890,true,false,null,{},[]]"))
        .isEqualTo("[0,0,-7,123456789012345678901234567890,true,false,null,{},[]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.0", "1e3", "\"\\ud800\""})
  void fractionsAndHalfCharactersHaveNoForm(String json) {
    assertThatThrownBy(() -> canonical(json)).isInstanceOf(IllegalArgumentException.class);
  }
}
