package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a roster names, at the line of the table or the file that names them. */
class BrokenRosterTest {
  private static final String ROSTER =
      SamplePack.POSTING
          + """
          title: 值班表
          firstDay: 2026-01-01
          lastDay: 2026-12-31
          people:
            - {id: lu, name: 陆某, post: 委员, can: [咨询]}
            - {id: luo, name: 罗某, post: 社工, can: [咨询], until: 2026-06-30}
          shifts:
            - {id: day, name: 日班, from: "08:30", until: "17:00"}
          pattern:
            - {days: [monday], shift: day, people: [lu]}
          extra: {table: extra.csv}
          """;

  @TempDir Path root;

  @Test
  void whoLeftOrWasNeverHereIsRefused() throws IOException {
    var pack = SamplePack.in(root).with("roster/2026.yaml", ROSTER);
    pack.with(
        "roster/extra.csv",
        "day,person,shift\n2026-06-30,luo,day\n2026-07-02,luo,day\n2026-07-02,wang,day\n");
    assertThat(pack.problems())
        .containsExactly(
            "roster/extra.csv:3: extra/1/person: 'luo' is not here on 2026-07-02: left on"
                + " 2026-06-30",
            "roster/extra.csv:4: extra/2/person: 'wang' is not among 'people'");
    pack.with("roster/extra.csv", "day,person,shift\n2026-06-30,luo,day\n");
    pack.with("roster/2026.yaml", ROSTER.replace("people: [lu]", "people: [lu, luo]"));
    assertThat(pack.problems())
        .singleElement()
        .asString()
        .startsWith("roster/2026.yaml:12: pattern/0/people/1: 'luo' is not here on")
        .endsWith("left on 2026-06-30");
  }
}
