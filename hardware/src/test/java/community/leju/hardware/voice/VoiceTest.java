package community.leju.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.simulator.VirtualSpeaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VoiceTest {
  private static final Sentence LONG = new Sentence("今天上午九点，居委会在活动室讲解垃圾分类，请各位居民准时参加。", Spoken.ZH);
  private static final Sentence CHINESE = new Sentence("请取走您的回执。", Spoken.ZH);
  private static final Sentence ENGLISH = new Sentence("The office is open today.", Spoken.EN);

  private VirtualSpeaker speaker;
  private Voice voice;

  @BeforeEach
  void plugIn() throws IOException {
    speaker = SpeakerRig.plugIn();
    // Quicker than anybody would like to hear it: sound takes its time here too.
    var quick = new VoiceConfig("espeak-ng", null, 250, VoiceConfig.USUAL_VOLUME);
    voice = Voice.open(quick, System::nanoTime);
  }

  @AfterEach
  void unplug() throws IOException {
    voice.close();
    speaker.close();
  }

  @Test
  void bothLanguagesAreHeard() {
    assertThat(voice.state()).isEqualTo(VoiceState.READY);
    assertThat(secondsOf(CHINESE)).isBetween(0.8, 3.0);
    assertThat(secondsOf(ENGLISH)).isBetween(0.5, 2.0);
  }

  /** In the plain voice of 1.51 they are, in English: 好 is "hao two". */
  @Test
  void tonesAreNotReadAsNumbers() throws Exception {
    var program = List.of("espeak-ng", "-b", "1", "-q", "-x", "-v", Spoken.ZH.voice(), "--stdin");
    var process = new ProcessBuilder(program).start();
    try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
      input.write(LONG.text());
    }
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readAllAsString()).contains("51").doesNotContain("(en)");
    }
  }

  @Test
  void eachSentenceIsToldInItsTurnAndThenOneEnd() {
    var heard = new Heard();
    voice.read(List.of(CHINESE, ENGLISH, CHINESE), heard);
    assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Finished());
    assertThat(heard.events()).containsExactly("0", "1", "2", "Finished");
  }

  @Test
  void aStopIsSilentAtOnceAndLeavesNoProcess() throws Exception {
    var heard = new Heard();
    voice.read(List.of(LONG, LONG), heard);
    heard.awaitBegin();
    SpeakerRig.await(() -> speaker.soundSeconds(0) > 0.5);
    assertThat(SpeakerRig.children("espeak-ng")).hasSize(2);

    voice.stop();
    long from = speaker.frames();
    assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Stopped());
    SpeakerRig.await(() -> SpeakerRig.children("espeak-ng").isEmpty());
    Thread.sleep(300);
    // What the line holds (60 ms) and the pipe (21 ms), which a real card throws away, and a chunk.
    assertThat(speaker.soundSeconds(from)).isLessThan(0.13);
    assertThat(heard.events()).containsExactly("0", "Stopped");
  }

  @Test
  void aSecondReadingEndsTheFirstBeforeItBegins() throws Exception {
    var events = Collections.synchronizedList(new ArrayList<String>());
    var first = new Heard("first ", events);
    var second = new Heard("second ", events);
    voice.read(List.of(LONG, LONG), first);
    first.awaitBegin();
    voice.read(List.of(ENGLISH), second);
    second.awaitEnd();
    assertThat(events).containsExactly("first 0", "first Stopped", "second 0", "second Finished");
  }

  @Test
  void manyReadingsAtOnceEndOnceEach() {
    var all = new ArrayList<Heard>();
    for (int at = 0; at < 30; at++) {
      all.add(new Heard());
      voice.read(List.of(ENGLISH), all.getLast());
    }
    assertThat(all.removeLast().awaitEnd()).isEqualTo(new ReadingEnd.Finished());
    for (var heard : all) {
      assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Stopped());
      assertThat(heard.events()).containsOnlyOnce("Stopped");
    }
  }

  @Test
  void aClosedVoiceTellsTheEndOfWhatItWasReading() throws Exception {
    var heard = new Heard();
    var late = new Heard();
    voice.read(List.of(LONG), heard);
    heard.awaitBegin();
    voice.close();
    voice.read(List.of(LONG), late);
    assertThat(heard.events()).containsExactly("0", "Stopped");
    assertThat(late.events()).containsExactly("Stopped");
  }

  @Test
  void volumeNoughtIsSilentAndAResetBringsItBack() {
    voice.volume(0);
    assertThat(secondsOf(ENGLISH)).isZero();
    assertThat(speaker.frames()).as("it was played, silently").isGreaterThan(24_000);
    voice.resetVolume();
    assertThat(voice.volume()).isEqualTo(VoiceConfig.USUAL_VOLUME);
    assertThat(secondsOf(ENGLISH)).isPositive();
  }

  @Test
  void whatIsReadStandsInNoProcessList() throws Exception {
    var heard = new Heard();
    voice.read(List.of(LONG), heard);
    heard.awaitBegin();
    assertThat(SpeakerRig.children("espeak-ng")).hasSize(1);
    var shown = new ArrayList<String>();
    for (var child : ProcessHandle.current().children().toList()) {
      shown.add(Files.readString(Path.of("/proc/" + child.pid() + "/cmdline")));
      shown.add(Files.readString(Path.of("/proc/" + child.pid() + "/environ")));
    }
    assertThat(shown).noneMatch(text -> text.contains("居委会"));
    assertThat(shown).anyMatch(text -> text.contains("cmn-latn-pinyin"));
  }

  @Test
  void tooManySentencesAreRefused() {
    var heard = new Heard();
    assertThatThrownBy(() -> voice.read(Collections.nCopies(401, ENGLISH), heard))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a reading has 1 to 400 sentences, not 401");
    assertThatThrownBy(() -> voice.read(List.of(), heard))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(heard.events()).isEmpty();
  }

  @Test
  void aListenerThatThrowsStillHearsTheEnd() {
    var heard = new Heard();
    voice.read(
        List.of(ENGLISH),
        new ReadingListener() {
          @Override
          public void started(int index) {
            throw new IllegalStateException("a listener's own fault");
          }

          @Override
          public void ended(ReadingEnd end) {
            heard.ended(end);
          }
        });
    assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Failed(Trouble.SPEECH_FAILED));
  }

  private double secondsOf(Sentence sentence) {
    long from = speaker.frames();
    var heard = new Heard();
    voice.read(List.of(sentence), heard);
    assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Finished());
    return speaker.soundSeconds(from);
  }
}
