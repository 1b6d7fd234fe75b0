package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ③ Plans and maps that are refused, at their lines. */
class BrokenPlaceTest {
  private static final String PLAN = "floor-plan/ground.yaml";
  private static final String MAP = "grid-map/estate.yaml";

  /** Five lines; the rooms follow. */
  private static final String STOREY = SamplePack.POSTING + "title: 一楼\nstorey: 一楼\nsize: 20,10\n";

  /** Four lines; the buildings follow, from the sixth on. */
  private static final String ESTATE = SamplePack.POSTING + "title: 网格图\nsize: 200,100\n";

  private static final String BUILDINGS =
      """
      buildings:
        - {id: b1, name: 1号楼, shape: "0,0 40,0 40,10 0,10", households: 60}
        - {id: b2, name: 2号楼, shape: "50,0 90,0 90,10 50,10", households: 60}
      """;
  private static final String OFFICER = ", officer: 何某, phone: 021-0000-0114}\n";

  @TempDir Path root;
  private SamplePack pack = new SamplePack(Path.of(""));

  @BeforeEach
  void header() throws IOException {
    pack = SamplePack.in(root);
  }

  private static String rooms(String... shapes) {
    var rooms = new StringBuilder(STOREY).append("rooms:\n");
    for (int i = 0; i < shapes.length; i++) {
      rooms.append("  - {id: r%d, name: %d室, shape: \"%s\"}\n".formatted(i, i, shapes[i]));
    }
    return rooms.toString();
  }

  private static String cells(String... cells) {
    return ESTATE + BUILDINGS + "cells:\n  - " + String.join("  - ", cells);
  }

  @Test
  void roomsThatTouchAreRead() throws IOException {
    pack.with(PLAN, rooms("0,0 10,0 10,10 0,10", "10,0 20,0 20,5 10,5", "10,5 20,5 20,10 10,10"));
    assertThat(PackReader.read(root).items()).hasSize(1);
    pack.with(PLAN, rooms("0,0 12,0 8,10 0,10", "12,0 20,0 20,10 8,10"));
    assertThat(PackReader.read(root).items()).hasSize(1);
    pack.with(PLAN, rooms("0,0 10.01,0 10.01,10 0,10", "10,0 20,0 20,10 10,10"));
    assertThat(PackReader.read(root).items()).hasSize(1);
  }

  @Test
  void roomsThatLieOverEachOtherAreRefused() throws IOException {
    pack.with(PLAN, rooms("0,0 10,0 10,10 0,10", "9,0 20,0 20,10 9,10"));
    assertThat(pack.problems()).containsExactly(PLAN + ":8: rooms/1/shape: lies over 0室");
    pack.with(PLAN, rooms("0,0 10,0 10,10 0,10", "0,0 10,0 10,10 0,10"));
    assertThat(pack.problems()).containsExactly(PLAN + ":8: rooms/1/shape: lies over 0室");
    pack.with(PLAN, rooms("0,0 10,0 10,10 0,10", "2,2 2,4 4,4 4,2"));
    assertThat(pack.problems()).containsExactly(PLAN + ":8: rooms/1/shape: lies over 0室");
    pack.with(PLAN, rooms("8,0 12,0 12,10 8,10", "0,4 20,4 20,6 0,6"));
    assertThat(pack.problems()).containsExactly(PLAN + ":8: rooms/1/shape: lies over 0室");
  }

  @Test
  void whatLeavesThePlanIsRefused() throws IOException {
    pack.with(PLAN, rooms("0,0 10,0 10,10 0,10", "10,0 20.5,0 20.5,10 10,10"));
    assertThat(pack.problems())
        .containsExactly(PLAN + ":8: rooms/1/shape: leaves the sheet: its size is 20,10");
    var good = rooms("0,0 10,0 10,10 0,10");
    pack.with(PLAN, good + "doors: [{gap: \"0,10 0,11\"}]\n");
    assertThat(pack.problems())
        .containsExactly(PLAN + ":8: doors/0/gap: leaves the sheet: its size is 20,10");
    pack.with(PLAN, good + "landmarks: [{name: 电梯, symbol: 梯, at: \"21,1\"}]\n");
    assertThat(pack.problems())
        .containsExactly(PLAN + ":8: landmarks/0/at: leaves the sheet: its size is 20,10");
    pack.with(PLAN, good + "here: 1,11\n");
    assertThat(pack.problems())
        .containsExactly(PLAN + ":8: here: leaves the sheet: its size is 20,10");
  }

  @Test
  void shapesThatAreNoneAreRefused() throws IOException {
    pack.with(PLAN, STOREY + "rooms: []\n");
    assertThat(pack.problems()).containsExactly(PLAN + ":6: rooms: must be 1 to 80");
    pack.with(PLAN, rooms("0,0 5,0 10,0", "0,0 1,1", "0,0 5,0 5,-5", ""));
    assertThat(pack.problems())
        .containsExactly(
            PLAN + ":7: rooms/0/shape: encloses nothing: its points lie on one line",
            PLAN + ":8: rooms/1/shape: must have 3 to 200 points",
            PLAN
                + ":9: rooms/2/shape: '5,-5' is not metres such as 3.5,8 (0 to 5000, at most two"
                + " decimals)",
            PLAN + ":10: rooms/3/shape: is empty");
    pack.with(PLAN, rooms("0,0 10,0 10,10 0,10").replace("size: 20,10", "size: 20,1"));
    assertThat(pack.problems())
        .containsExactly(
            PLAN
                + ":5: size: must be 3 m or more each way, and not over eight times as long as"
                + " wide");
    pack.with(PLAN, rooms("0,0 1,0 1,1 0,1").replace("size: 20,10", "size: 0,0"));
    assertThat(pack.problems()).hasSize(1).first().asString().contains(":5: size: must be 3 m");
    pack.with(
        MAP,
        ESTATE + "roads: [{name: %s, line: \"0,0 1,1\", width: 3}]\n".formatted("路".repeat(31)));
    assertThat(pack.problems())
        .contains(MAP + ":5: roads/0/name: is longer than 30 characters")
        .hasSize(2);
  }

  @Test
  void everyBuildingIsInExactlyOneCell() throws IOException {
    pack.with(MAP, cells("{id: c1, name: 第一网格, buildings: [b1]" + OFFICER));
    assertThat(pack.problems()).containsExactly(MAP + ":7: buildings/1: 'b2' is in no cell");
    pack.with(
        MAP,
        cells(
            "{id: c1, name: 第一网格, buildings: [b1, b2]" + OFFICER,
            "{id: c2, name: 第二网格, buildings: [b2]" + OFFICER));
    assertThat(pack.problems())
        .containsExactly(MAP + ":10: cells/1/buildings/0: 'b2' is in 第一网格 already");
    pack.with(MAP, cells("{id: c1, name: 第一网格, buildings: [b1, b2, b9]" + OFFICER));
    assertThat(pack.problems())
        .containsExactly(MAP + ":9: cells/0/buildings/2: 'b9' is no building here");
    pack.with(MAP, ESTATE + BUILDINGS + "cells: []\n");
    assertThat(pack.problems()).containsExactly(MAP + ":8: cells: must be 1 to 20");
  }

  @Test
  void everyCellNamesWhoIsResponsible() throws IOException {
    pack.with(
        MAP,
        cells(
            "{id: c1, name: 第一网格, buildings: [b1], phone: 021-0000-0114}\n",
            "{id: c2, name: 第二网格, buildings: [b2], officer: 何某}\n"));
    assertThat(pack.problems())
        .containsExactly(
            MAP + ":9: cells/0/officer: is missing", MAP + ":10: cells/1/phone: is missing");
    pack.with(
        MAP, cells("{id: c1, name: 第一网格, buildings: [b1, b2], officer: 何某, phone: 13800000000}\n"));
    assertThat(pack.problems())
        .containsExactly(
            MAP + ":9: cells/0/phone: has a mobile number in it: only an office's phone is public");
    pack.with(
        MAP,
        cells(
            "{id: c1, name: 第一网格, buildings: []" + OFFICER,
            "{id: c1, name: 第二网格, buildings: [b1, b2]" + OFFICER));
    assertThat(pack.problems()).containsExactly(MAP + ":9: cells/0/buildings: is empty");
  }

  @Test
  void buildingsAreOnTheMapOnceAndApart() throws IOException {
    var cells = "cells:\n  - {id: c1, name: 第一网格, buildings: [b1, b2]" + OFFICER;
    pack.with(MAP, ESTATE + BUILDINGS.replace("50,0 90,0 90,10 50,10", "20,0 90,0 90,10") + cells);
    assertThat(pack.problems()).containsExactly(MAP + ":7: buildings/1/shape: lies over 1号楼");
    pack.with(MAP, ESTATE + BUILDINGS.replace("90,10", "90,101") + cells);
    assertThat(pack.problems())
        .containsExactly(MAP + ":7: buildings/1/shape: leaves the sheet: its size is 200,100");
    pack.with(MAP, ESTATE + BUILDINGS.replace("id: b2", "id: b1") + cells);
    assertThat(pack.problems()).containsExactly(MAP + ":7: buildings/1/id: 'b1' is there twice");
  }
}
