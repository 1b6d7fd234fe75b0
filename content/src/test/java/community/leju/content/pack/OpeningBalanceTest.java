package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter opens with what the one before it closed with. */
class OpeningBalanceTest {
  @TempDir Path root;
  private SamplePack pack = new SamplePack(Path.of(""));

  @BeforeEach
  void header() throws IOException {
    pack = SamplePack.in(root);
  }

  private static String quarter(String office, String selfGovernance) {
    return SamplePack.POSTING
        + """
        checkedOn: 2027-01-15
        checkedBy: 监督小组
        funds:
          - fund: self-governance
            opening: %s
            closing: %s
          - fund: office
            opening: %s
            closing: %s
        """
            .formatted(selfGovernance, selfGovernance, office, office);
  }

  @Test
  void anotherOpeningIsRefusedInTheLaterFile() throws IOException {
    pack.with("finance/2025-q4.yaml", quarter("100.50", "7"));
    pack.with("finance/2026-q1.yaml", quarter("100.05", "7.00"));
    assertThat(pack.problems())
        .containsExactly(
            "finance/2026-q1.yaml:10: funds/1/opening: is 100.05, but 2025-q4 closed with 100.50");
    pack.with("finance/2026-q1.yaml", quarter("100.5", "8"));
    assertThat(pack.problems())
        .containsExactly(
            "finance/2026-q1.yaml:7: funds/0/opening: is 8.00, but 2025-q4 closed with 7.00");
    pack.with("finance/2026-q1.yaml", quarter("100.5", "7"));
    assertThat(PackReader.read(root).items()).hasSize(2);
  }

  @Test
  void acrossAMissingQuarterNothingIsCompared() throws IOException {
    pack.with("finance/2026-q1.yaml", quarter("100", "7"));
    pack.with("finance/2026-q3.yaml", quarter("90", "6"));
    pack.with("finance/2026-q4.yaml", quarter("90", "6"));
    assertThat(PackReader.read(root).items()).hasSize(3);
  }

  @Test
  void anotherCommitteesBooksAreItsOwn() throws IOException {
    pack.with("pack.yaml", "formatVersion: 1\nscope: street\n");
    pack.with("310117990001/pack.yaml", "formatVersion: 1\nscope: 310117990001\n");
    pack.with("310117990002/pack.yaml", "formatVersion: 1\nscope: 310117990002\n");
    pack.with("310117990001/finance/2026-q1.yaml", quarter("100", "7"));
    pack.with("310117990002/finance/2026-q2.yaml", quarter("90", "6"));
    assertThat(PackReader.read(root).items()).hasSize(2);
    pack.with("310117990002/finance/2026-q1.yaml", quarter("91", "6"));
    assertThat(pack.problems())
        .containsExactly(
            "310117990002/finance/2026-q2.yaml:10: funds/1/opening: is 90.00, but 2026-q1 closed"
                + " with 91.00");
  }
}
