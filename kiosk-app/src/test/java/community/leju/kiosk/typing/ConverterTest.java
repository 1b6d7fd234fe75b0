package community.leju.kiosk.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.render.Segmenter;
import community.leju.kiosk.typing.Converter.Field;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConverterTest {
  /** What the first page of candidates shows on a standing panel. */
  private static final int FIRST_PAGE = 8;

  @TempDir Path folder;

  /** As {@link PlaceNames} finds them in the demo pack. */
  private static final Set<String> PLACES =
      Set.of("云桂路", "望江路", "竹器街", "青桥新村", "水仙弄", "云锦苑", "枫林家园", "桂香弄");

  private Converter converter;

  @BeforeAll
  void load() throws IOException {
    var files = new WordFiles(WordFiles.DEBIAN_WORDS, WordFiles.debianModel());
    converter = files.converter(Segmenter.load().ownWords(), PLACES);
  }

  private List<String> first(String typed) {
    return converter.candidates(typed, Field.OTHER).stream()
        .limit(FIRST_PAGE)
        .map(Converter.Candidate::text)
        .toList();
  }

  private static final String[][] MEANT = {
    {"woyaoyuyue", "我要预约"},
    {"sfz", "身份证"},
    {"loudaodengbuliangle", "楼道灯不亮了"},
    {"xi'an", "西安"},
    {"xian", "先"},
    {"shenfenzhe", "身份证"},
    {"juweihui", "居委会"},
    {"lvse", "绿色"},
    {"jiazhuangdianti", "加装电梯"},
    {"loudaohenzang", "楼道很脏"},
    {"dengbuliangle", "灯不亮了"},
    {"SHENFENZHENG", "身份证"},
  };

  @Test
  void whatIsMeantIsOnTheFirstPage() {
    for (var one : MEANT) {
      assertThat(first(one[0])).as(one[0]).contains(one[1]);
    }
  }

  @Test
  void aNameIsFirstWhereOneIsAskedFor() {
    assertThat(converter.candidates("wangguilan", Field.NAME).getFirst().text()).isEqualTo("王桂兰");
    assertThat(converter.candidates("ouyangfang", Field.NAME).getFirst().text()).isEqualTo("欧阳芳");
    assertThat(converter.candidates("dianti", Field.NAME).getFirst().text()).isEqualTo("电梯");
  }

  @Test
  void behindANumberStandsWhatCounts() {
    for (var one : new String[][] {{"shi", "室"}, {"nong", "弄"}, {"hao", "号"}, {"danyuan", "单元"}}) {
      assertThat(converter.candidates(one[0], Field.NUMBER).getFirst().text()).isEqualTo(one[1]);
    }
    assertThat(converter.candidates("shi", Field.OTHER).getFirst().text()).isEqualTo("是");
  }

  @Test
  void aCandidateSaysHowMuchItTakes() {
    for (var one : converter.candidates("xi'anlu", Field.OTHER)) {
      if (one.text().equals("西安")) {
        assertThat(one.letters()).isEqualTo(5);
      }
    }
    assertThat(converter.candidates("xi'an", Field.OTHER).getFirst())
        .isEqualTo(new Converter.Candidate("西安", 5));
    assertThat(converter.candidates("woyao", Field.OTHER).getFirst().letters()).isEqualTo(5);
  }

  @Test
  void whatCannotBeReadHasNoCandidates() {
    for (var typed : List.of("", "'", "123", "我", "<b>", "\uD842")) {
      assertThat(converter.candidates(typed, Field.OTHER)).as(typed).isEmpty();
    }
    assertThat(first("v")).isEmpty();
  }

  @Test
  void aLongRunOfInitialsIsAnswered() {
    assertThat(converter.candidates("zh".repeat(400), Field.OTHER)).hasSizeLessThanOrEqualTo(80);
    assertThat(converter.candidates("s".repeat(400), Field.OTHER)).isNotEmpty();
  }

  @Test
  void aBadListIsRefusedWithItsLine() throws IOException {
    var file =
        Files.writeString(folder.resolve("bad.yaml"), "# head\n...\n西安\txi an\t5\n西安 xi an\n");
    assertThatThrownBy(() -> Dictionary.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("bad.yaml:4");
    Files.writeString(file, "no end of the head\n");
    assertThatThrownBy(() -> Dictionary.read(file)).hasMessageContaining("three dots");
    Files.writeString(file, "...\n西安\txi an\tmany\n");
    assertThatThrownBy(() -> Dictionary.read(file)).hasMessageContaining("bad.yaml:2");
  }
}
