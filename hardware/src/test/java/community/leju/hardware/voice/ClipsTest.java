package community.leju.hardware.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipsTest {
  @TempDir private Path parent;
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectory(parent.resolve("clips"));
    SpeakerRig.write(folder.resolve("good.wav"), SpeakerRig.tone(0.1, 9_000));
  }

  @Test
  void aSentenceIsFoundDespiteWidthSpacesAndItsEnd() throws IOException {
    SpeakerRig.list(folder, "# greetings", "", "zh\tgood.wav\t您好，请按１号键。");
    var clips = Clips.read(folder);
    assertThat(clips.problems()).isEmpty();
    assertThat(clips.find(new Sentence("您好, 请按 1 号键！”", Spoken.ZH)))
        .contains(folder.toRealPath().resolve("good.wav"));
    assertThat(clips.find(new Sentence("您好，请按1号键", Spoken.EN))).isEmpty();
    assertThat(clips.find(new Sentence("您好，请按2号键", Spoken.ZH))).isEmpty();
  }

  @Test
  void everyProblemIsToldWithItsLineAndTheRestIsUsed() throws IOException {
    Files.copy(folder.resolve("good.wav"), parent.resolve("outside.wav"));
    Files.createSymbolicLink(folder.resolve("link.wav"), parent.resolve("outside.wav"));
    Files.writeString(folder.resolve("text.wav"), "not a sound");
    SpeakerRig.write(
        folder.resolve("bytes.wav"), new AudioFormat(8_000, 8, 1, false, false), new byte[800]);
    SpeakerRig.write(
        folder.resolve("long.wav"),
        new AudioFormat(8_000, 16, 1, true, false),
        new byte[61 * 16_000]);
    SpeakerRig.write(
        folder.resolve("large.wav"), SpeakerRig.SPEAKERS, new byte[(int) WavFile.MOST_BYTES]);
    var whole = Files.readAllBytes(folder.resolve("good.wav"));
    Files.write(folder.resolve("short.wav"), Arrays.copyOf(whole, whole.length - 400));
    SpeakerRig.list(
        folder,
        "zh\tgood.wav\t一",
        "fr\tgood.wav\tdeux",
        "zh\tmissing.wav\t三",
        "zh\t../outside.wav\t四",
        "zh\tlink.wav\t五",
        "zh\tgood.wav\t一。",
        "zh\ttext.wav\t七",
        "zh\tbytes.wav\t八",
        "zh\tlong.wav\t九",
        "zh\tlarge.wav\t十",
        "zh\tshort.wav\t十一",
        "zh\tgood.wav",
        "zh\tgood.wav\t。",
        "zh\tgood.wav\t" + "长".repeat(501),
        "zh\tgood.wav\t十五");
    var clips = Clips.read(folder);
    assertThat(clips.problems())
        .containsExactly(
            "clips.tsv:2: unknown language fr, not zh or en",
            "clips.tsv:3: missing.wav is not in the folder",
            "clips.tsv:4: ../outside.wav is not in the folder",
            "clips.tsv:5: link.wav is not in the folder",
            "clips.tsv:6: the same sentence as in line 1",
            "clips.tsv:7: text.wav is no WAV file",
            "clips.tsv:8: bytes.wav is not PCM of 16 bits, mono or stereo, 8 to 48 kHz, but"
                + " PCM_UNSIGNED 8000.0 Hz, 8 bit, mono, 1 bytes/frame",
            "clips.tsv:9: long.wav is longer than 60 seconds",
            "clips.tsv:10: large.wav is larger than 6000000 bytes",
            "clips.tsv:11: short.wav is cut short",
            "clips.tsv:12: has 2 fields, not language, file and sentence with tabs between",
            "clips.tsv:13: the sentence is only punctuation",
            "clips.tsv:14: a sentence has 1 to 500 characters, this one has 501");
    assertThat(clips.find(new Sentence("一", Spoken.ZH))).isPresent();
    assertThat(clips.find(new Sentence("十五", Spoken.ZH))).isPresent();
  }

  @Test
  void aListThatIsMissingTooLongOrNotUtf8IsTold() throws IOException {
    assertThat(Clips.read(folder).problems())
        .containsExactly("clips.tsv: cannot be read in " + folder);
    Files.write(folder.resolve("clips.tsv"), "zh\tgood.wav\t欢迎".getBytes(Charset.forName("GBK")));
    assertThat(Clips.read(folder).problems()).containsExactly("clips.tsv: is not UTF-8");
    Files.write(folder.resolve("clips.tsv"), Collections.nCopies(5_001, "# nothing"));
    assertThat(Clips.read(folder).problems())
        .containsExactly("clips.tsv:5001: more than 5000 lines");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheLanguage() throws IOException {
    SpeakerRig.list(folder, "\uFEFFzh\tgood.wav\t一");
    assertThat(Clips.read(folder).problems()).isEqualTo(List.of());
  }
}
