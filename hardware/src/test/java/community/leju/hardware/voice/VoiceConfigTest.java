package community.leju.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VoiceConfigTest {
  @Test
  void theUsualOneSpeaksSlowly() {
    assertThat(VoiceConfig.usual()).isEqualTo(new VoiceConfig("espeak-ng", null, 150, 80));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> new VoiceConfig(" ", null, 150, 80))
        .hasMessage("the speech program has no name");
    assertThatThrownBy(() -> new VoiceConfig("espeak-ng", null, 79, 80))
        .hasMessage("a rate is 80 to 450 words a minute, not 79");
    assertThatThrownBy(() -> new VoiceConfig("espeak-ng", null, 150, 101))
        .hasMessage("a volume is 0 to 100, not 101");
  }
}
