package community.leju.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.VirtualSpeaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipPlayTest {
  private static final Sentence WELCOME = new Sentence("欢迎来到居委会。", Spoken.ZH);
  private static final Sentence GOODBYE = new Sentence("再见！", Spoken.ZH);
  private static final int LOUD = 20_000;

  @TempDir private Path folder;
  private VirtualSpeaker speaker;

  @BeforeEach
  void plugIn() throws IOException {
    speaker = SpeakerRig.plugIn();
    SpeakerRig.list(folder, "zh\twelcome.wav\t欢迎 来到居委会", "zh\tgoodbye.wav\t再见");
  }

  @AfterEach
  void unplug() throws IOException {
    speaker.close();
  }

  @Test
  void clipsAreHeardSampleBySampleWithoutAGapBetween() throws Exception {
    var welcome = SpeakerRig.tone(0.7, LOUD);
    var goodbye = SpeakerRig.tone(0.5, LOUD / 2);
    SpeakerRig.write(folder.resolve("welcome.wav"), welcome);
    SpeakerRig.write(folder.resolve("goodbye.wav"), goodbye);
    try (var voice = open(100)) {
      read(voice, WELCOME, GOODBYE);
    }
    var both = IntStream.concat(ints(welcome), ints(goodbye)).toArray();
    assertThat(ints(speaker.played(0)).dropWhile(sample -> sample == 0).limit(both.length))
        .containsExactly(IntStream.of(both).boxed().toArray(Integer[]::new));
  }

  @Test
  void aChangeOfVolumeIsHeardInTheMiddleOfASentence() throws Exception {
    SpeakerRig.write(folder.resolve("welcome.wav"), SpeakerRig.tone(3, LOUD));
    SpeakerRig.write(folder.resolve("goodbye.wav"), SpeakerRig.tone(0.5, LOUD));
    try (var voice = open(100)) {
      var heard = new Heard();
      voice.read(List.of(WELCOME), heard);
      SpeakerRig.await(() -> speaker.soundSeconds(0) > 1);
      long changed = speaker.frames();
      voice.volume(10);
      heard.awaitEnd();
      assertThat(loudest(speaker.played(0))).isBetween(LOUD - 2, LOUD + 2);
      // A tenth of a second on at the latest; a tenth of the scale is a hundredth of the swing.
      assertThat(loudest(speaker.played(changed + 4_800 + 1_000))).isBetween(190, 210);
    }
  }

  @Test
  void othersAreSpokenBetweenClips() throws Exception {
    var welcome = SpeakerRig.tone(0.5, LOUD);
    SpeakerRig.write(folder.resolve("welcome.wav"), welcome);
    SpeakerRig.write(folder.resolve("goodbye.wav"), welcome);
    try (var voice = open(100)) {
      read(voice, WELCOME, new Sentence("The office is open.", Spoken.EN), GOODBYE);
    }
    assertThat(speaker.soundSeconds(0)).isBetween(1.0 + 0.6, 1.0 + 2.5);
  }

  @Test
  void aClipThatWentAwayIsSpoken() throws Exception {
    SpeakerRig.write(folder.resolve("welcome.wav"), SpeakerRig.tone(0.1, LOUD));
    SpeakerRig.write(folder.resolve("goodbye.wav"), SpeakerRig.tone(0.1, LOUD));
    try (var voice = open(100)) {
      Files.delete(folder.resolve("welcome.wav"));
      read(voice, WELCOME);
    }
    assertThat(speaker.soundSeconds(0)).isGreaterThan(0.8);
  }

  @Test
  void clipsAreHeardWithoutASpeechProgramToo() throws Exception {
    SpeakerRig.write(folder.resolve("welcome.wav"), SpeakerRig.tone(0.3, LOUD));
    SpeakerRig.write(folder.resolve("goodbye.wav"), SpeakerRig.tone(0.3, LOUD));
    var config = VoiceConfig.usual().withClips(folder).withProgram("/nowhere/espeak-ng");
    try (var voice = Voice.open(config, System::nanoTime)) {
      assertThat(voice.state()).isEqualTo(VoiceState.NO_SPEECH_PROGRAM);
      read(voice, WELCOME);
    }
    assertThat(speaker.soundSeconds(0)).isBetween(0.29, 0.33);
  }

  private Voice open(int volume) {
    var config = VoiceConfig.usual().withClips(folder).withVolume(volume);
    return Voice.open(config, System::nanoTime);
  }

  private static void read(Voice voice, Sentence... sentences) {
    var heard = new Heard();
    voice.read(List.of(sentences), heard);
    assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Finished());
  }

  private static int loudest(short[] samples) {
    return ints(samples).map(Math::abs).max().orElseThrow();
  }

  private static IntStream ints(short[] samples) {
    return IntStream.range(0, samples.length).map(at -> samples[at]);
  }
}
