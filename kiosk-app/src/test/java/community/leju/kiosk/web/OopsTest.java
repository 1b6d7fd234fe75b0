package community.leju.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OopsTest {
  @Test
  void onlyTheKindAndNumbersGetIntoTheLog() {
    assertThat(Oops.kind("rejected TypeError")).isEqualTo("rejected TypeError");
    for (var said : new String[] {"", "王秀英", "021", "a\nb", "a".repeat(41)}) {
      assertThat(Oops.kind(said)).isEqualTo("?");
    }
    assertThat(Oops.number("1234567")).isEqualTo("1234567");
    for (var said : new String[] {"", "王秀英", "1\n2", "-1", "12345678"}) {
      assertThat(Oops.number(said)).isEqualTo("?");
    }
  }
}
