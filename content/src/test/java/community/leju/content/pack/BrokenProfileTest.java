package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ① Profiles that are refused, at their lines. */
class BrokenProfileTest {
  private static final String FILE = "committee/profile.yaml";

  /** Nine lines. */
  private static final String PROFILE =
      SamplePack.POSTING
          + """
          name: 桂花苑居委会
          address: 云桂路88弄12号
          hours: 周一至周五 08:30–17:00
          phone: 021-0000-0110
          boundary: 东至云桂路
          households: 1482
          occupancyPercent: 93
          """;

  @TempDir Path root;
  private SamplePack pack = new SamplePack(Path.of(""));

  @BeforeEach
  void header() throws IOException {
    pack = SamplePack.in(root);
  }

  @Test
  void everythingThatAResidentComesForIsThere() throws IOException {
    pack.with(FILE, SamplePack.POSTING);
    assertThat(pack.problems())
        .containsExactly(
            FILE + ":1: address: is missing",
            FILE + ":1: boundary: is missing",
            FILE + ":1: hours: is missing",
            FILE + ":1: households: is missing",
            FILE + ":1: name: is missing",
            FILE + ":1: occupancyPercent: is missing",
            FILE + ":1: phone: is missing");
    pack.with(FILE, PROFILE.replace("021-0000-0110", "\"\""));
    assertThat(pack.problems()).containsExactly(FILE + ":6: phone: is empty");
    pack.with(FILE, PROFILE.replace("021-0000-0110", "138-0000-0000"));
    assertThat(pack.problems())
        .containsExactly(
            FILE + ":6: phone: has a mobile number in it: only an office's phone is public");
  }

  @Test
  void figuresAreWithinReason() throws IOException {
    pack.with(
        FILE,
        PROFILE
            .replace("1482", "-1")
            .replace("93", "101")
            .concat("premises: {area: 0, openOffice: 1.5}\n"));
    assertThat(pack.problems())
        .containsExactly(
            FILE + ":8: households: must be a whole number from 0 to 100000",
            FILE + ":9: occupancyPercent: must be a whole number from 0 to 100",
            FILE + ":10: premises/area: must be a whole number from 1 to 20000",
            FILE + ":10: premises/openOffice: must be a whole number from 0 to 20000");
    pack.with(FILE, PROFILE + "premises: {area: 100, openOffice: 136}\n");
    assertThat(pack.problems())
        .containsExactly(FILE + ":10: premises/openOffice: 136 of 100 square metres");
  }

  @Test
  void onlyAPreparatoryCommitteeIsLookedAfter() throws IOException {
    pack.with(FILE, PROFILE + "caretaker: 云桂居委会\n");
    assertThat(pack.problems())
        .containsExactly(FILE + ":10: caretaker: only below 30 % occupancy is there a caretaker");
    pack.with(FILE, PROFILE.replace("93", "29") + "caretaker: 云桂居委会\n");
    assertThat(PackReader.read(root).items()).hasSize(1);
  }

  @Test
  void facilitiesAreOfAKindAndInARoomOfThePlan() throws IOException {
    pack.with(
        FILE,
        PROFILE
            + """
            facilities:
              - {kind: sauna, name: 桑拿, where: 一楼}
              - {kind: office, where: 一楼, room: R 1}
            """);
    assertThat(pack.problems())
        .containsExactly(
            FILE
                + ":11: facilities/0/kind: 'sauna' is not office, mediation-room, deliberation-room,"
                + " activity-room, service-station, volunteer-station, disclosure-board,"
                + " publicity-board or other",
            FILE + ":12: facilities/1/name: is missing");
    pack.with(FILE, PROFILE + "facilities: [{kind: office, name: 办公室, where: 一楼, room: attic}]\n");
    assertThat(PackReader.read(root).items()).hasSize(1);
    pack.with(
        "floor-plan/ground.yaml",
        SamplePack.POSTING
            + """
            title: 一楼
            storey: 一楼
            size: 20,10
            rooms: [{id: office, name: 办公室, shape: "0,0 10,0 10,10 0,10"}]
            """);
    assertThat(pack.problems())
        .containsExactly(FILE + ":10: facilities/0/room: 'attic' is no room on a floor plan here");
  }

  @Test
  void thereIsOneProfile() throws IOException {
    pack.with(FILE, PROFILE).with("committee/second.yaml", PROFILE);
    assertThat(pack.problems())
        .containsExactly("committee/second.yaml: there can be only one 'committee'");
  }
}
