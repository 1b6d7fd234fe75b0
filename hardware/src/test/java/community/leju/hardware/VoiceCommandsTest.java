package community.leju.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.VirtualSpeaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a process of its own, with a sound card of its own. */
class VoiceCommandsTest {
  private static final String SETTING = VirtualSpeaker.VARIABLE;

  @TempDir private Path folder;

  @Test
  void aSentenceIsHeard() throws Exception {
    try (var speaker = VirtualSpeaker.start(folder, System::nanoTime)) {
      assertThat(device("voice-status")).isEqualTo("ready\n0");
      assertThat(device("say", "您好，请坐", "--volume", "60")).isEqualTo("said\n0");
      assertThat(speaker.soundSeconds(0)).isBetween(0.5, 4.0);
    }
  }

  @Test
  void withoutASoundCardBothSaySo() throws Exception {
    var words = "no sound card: plug one in, or look whether another program has it\n1";
    assertThat(device("voice-status")).isEqualTo("device voice-status: " + words);
    assertThat(device("say", "您好")).endsWith("device say: " + words);
  }

  @Test
  void wrongUseAndBadClipsAreTold() throws Exception {
    assertThat(device("say", "hello", "--language", "fr")).contains("--language").endsWith("2");
    assertThat(device("say", "hello", "--volume", "101"))
        .isEqualTo("device say: a volume is 0 to 100, not 101\n1");
    assertThat(device("say", "hello", "--clips", folder.toString()))
        .contains("clips.tsv")
        .endsWith("1");
  }

  private String device(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DeviceMain.class.getName());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(SETTING, folder.resolve(VirtualSpeaker.CONFIGURATION).toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + process.waitFor();
  }
}
