package community.leju.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceFailureTest {
  private static final Sentence ENGLISH = new Sentence("The office is open today.", Spoken.EN);
  private static final ReadingEnd NO_CARD = new ReadingEnd.Failed(Trouble.NO_SOUND_CARD);
  private static final ReadingEnd SPEECH_FAILED = new ReadingEnd.Failed(Trouble.SPEECH_FAILED);

  @TempDir private Path folder;
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aCardThatIsPluggedInLaterIsFound() throws Exception {
    try (var voice = Voice.open(VoiceConfig.usual(), nanos::get)) {
      assertThat(voice.state()).isEqualTo(VoiceState.NO_SOUND_CARD);
      assertThat(read(voice, ENGLISH)).isEqualTo(NO_CARD);
      try (var speaker = SpeakerRig.plugIn()) {
        assertThat(voice.state()).as("not looked again yet").isEqualTo(VoiceState.NO_SOUND_CARD);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(voice.state()).isEqualTo(VoiceState.READY);
        assertThat(read(voice, ENGLISH)).isEqualTo(new ReadingEnd.Finished());
        assertThat(speaker.soundSeconds(0)).isPositive();
      }
      nanos.addAndGet(Duration.ofSeconds(3).toNanos());
      assertThat(voice.state()).isEqualTo(VoiceState.NO_SOUND_CARD);
    }
  }

  @Test
  void aSpeakerMadeOfSoftwareLetsASentenceEndBeforeItGoes() throws Exception {
    try (var voice = Voice.open(VoiceConfig.usual(), nanos::get)) {
      var heard = new Heard();
      var speaker = SpeakerRig.plugIn();
      voice.read(List.of(ENGLISH), heard);
      SpeakerRig.await(() -> speaker.soundSeconds(0) > 0.2);
      speaker.close();
      assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Finished());
      assertThat(read(voice, ENGLISH)).isEqualTo(NO_CARD);
    }
  }

  @Test
  void aMissingProgramIsSaid() throws Exception {
    assertThat(endWith("/nowhere/espeak-ng"))
        .isEqualTo(new ReadingEnd.Failed(Trouble.NO_SPEECH_PROGRAM));
    assertThat(endWith("no-such-program"))
        .isEqualTo(new ReadingEnd.Failed(Trouble.NO_SPEECH_PROGRAM));
  }

  @Test
  void aProgramThatFailsWritesNonsenseOrBreaksOffIsSaid() throws Exception {
    assertThat(endWith("false")).isEqualTo(SPEECH_FAILED);
    assertThat(endWith("yes")).isEqualTo(SPEECH_FAILED);
    assertThat(endWith("true")).as("no sound at all").isEqualTo(SPEECH_FAILED);
    assertThat(endWith(script("espeak-ng \"$@\" | head -c 40000; exit 3")))
        .isEqualTo(SPEECH_FAILED);
    assertThat(SpeakerRig.children("yes")).isEmpty();
  }

  @Test
  void aProgramThatHangsIsEnded() throws Exception {
    assertThat(endWith(script("exec sleep 600"))).isEqualTo(SPEECH_FAILED);
    assertThat(SpeakerRig.children("sleep")).isEmpty();
  }

  @Test
  void aProgramThatHangsIsStoppedAtOnce() throws Exception {
    var config = VoiceConfig.usual().withProgram(script("exec sleep 600"));
    try (var voice = Voice.open(config, System::nanoTime)) {
      var heard = new Heard();
      voice.read(List.of(ENGLISH), heard);
      SpeakerRig.await(() -> !SpeakerRig.children("sleep").isEmpty());
      long from = System.nanoTime();
      voice.stop();
      assertThat(heard.awaitEnd()).isEqualTo(new ReadingEnd.Stopped());
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
    }
  }

  private ReadingEnd endWith(String program) throws Exception {
    var config = VoiceConfig.usual().withProgram(program);
    try (var speaker = SpeakerRig.plugIn();
        var voice = Voice.open(config, System::nanoTime)) {
      assertThat(speaker.frames()).isZero();
      return read(voice, ENGLISH);
    }
  }

  private String script(String body) throws Exception {
    var file = Files.writeString(folder.resolve("speech"), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }

  private static ReadingEnd read(Voice voice, Sentence sentence) {
    var heard = new Heard();
    voice.read(List.of(sentence), heard);
    return heard.awaitEnd();
  }
}
