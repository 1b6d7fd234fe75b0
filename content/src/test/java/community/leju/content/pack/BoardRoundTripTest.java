package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.committee.Committee;
import community.leju.content.committee.Facility;
import community.leju.content.committee.Premises;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Picture;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.organisation.Member;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.organisation.SubCommittee;
import community.leju.content.organisation.Unit;
import community.leju.content.place.Building;
import community.leju.content.place.Cell;
import community.leju.content.place.Door;
import community.leju.content.place.FloorPlan;
import community.leju.content.place.GridMap;
import community.leju.content.place.Ground;
import community.leju.content.place.Landmark;
import community.leju.content.place.Outline;
import community.leju.content.place.Point;
import community.leju.content.place.Room;
import community.leju.content.place.Sheet;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** ①②③ with every field that there is, full of what YAML trips over: written, and read again. */
class BoardRoundTripTest {
  private static final Scope SCOPE = new Scope("310117990001");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Property(tries = 30)
  void whatIsWrittenIsReadAgain(@ForAll("boards") List<Item> boards) throws IOException {
    var home = Files.createTempDirectory("boards");
    var photo = Files.write(home.resolve("photo.png"), SamplePack.png(30, 40));
    var sha256 = Sha256.hex(Files.readAllBytes(photo));
    var items = boards.stream().map(item -> pictured(item, sha256)).toList();
    var pack = new Pack(SCOPE, ZONE, items, List.of(), Map.of(sha256, photo));
    PackWriter.write(pack, home.resolve("out"));
    var again = PackReader.read(home.resolve("out"));
    assertThat(again.items()).isEqualTo(pack.items());
    assertThat(again.blobs()).containsOnlyKeys(sha256);
    delete(home);
  }

  @Provide
  static Arbitrary<List<Item>> boards() {
    return Combinators.combine(
            names(), names(), RoundTripTest.postings(), Arbitraries.of(true, false))
        .as(BoardRoundTripTest::boards);
  }

  private static Arbitrary<Text> names() {
    return RoundTripTest.texts().filter(text -> text.zh().length() <= 28);
  }

  private static List<Item> boards(Text one, Text two, Posting posting, boolean full) {
    return List.of(
        committee(one, two, posting, full),
        organisation(one, two, posting, full),
        subCommittee(one, two, posting, full),
        plan(one, two, posting, full),
        map(one, two, posting, full));
  }

  private static ItemRef ref(String kind) {
    return new ItemRef(SCOPE, kind, "one");
  }

  private static Text onlyIf(boolean full, Text text) {
    return full ? text : Text.of("");
  }

  private static Committee committee(Text one, Text two, Posting posting, boolean full) {
    var facilities =
        Stream.of(Facility.Kind.values())
            .map(kind -> new Facility(kind, one, two, Optional.of("room").filter(_ -> full)))
            .toList();
    return new Committee(
        ref("committee"),
        posting,
        one,
        two,
        one,
        "021-0000-0110",
        two,
        1_482,
        full ? 29 : 93,
        onlyIf(full, two),
        full ? Optional.of(new Premises(640, 30)) : Optional.empty(),
        full ? facilities : List.of(),
        onlyIf(full, one),
        full);
  }

  /** The photograph is put in later: a picture's name is its digest. */
  private static Organisation organisation(Text one, Text two, Posting posting, boolean full) {
    var person =
        new Person(
            "chen",
            one,
            two,
            true,
            List.of(two, one),
            full ? "021-0000-0111" : "",
            onlyIf(full, one),
            onlyIf(full, two),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 1, 5)));
    return new Organisation(
        ref("organisation"),
        posting,
        one,
        onlyIf(full, two),
        List.of(
            new Unit("root", Optional.empty(), one, onlyIf(full, two), List.of(person)),
            new Unit("station", Optional.of("root"), two, Text.of(""), List.of())));
  }

  private static Item pictured(Item item, String sha256) {
    if (!(item instanceof Organisation chart)) {
      return item;
    }
    var person = chart.person("chen").orElseThrow();
    var photo = new Picture(sha256, "image/png", 30, 40, person.name());
    var pictured =
        new Person(
            "gu",
            person.name(),
            person.post(),
            false,
            person.duties(),
            person.phone(),
            person.window(),
            person.hours(),
            Optional.of(photo),
            Optional.empty());
    var station = chart.units().getLast();
    return new Organisation(
        chart.ref(),
        chart.posting(),
        chart.title(),
        chart.summary(),
        List.of(
            chart.root(),
            new Unit(
                "station", station.parent(), station.name(), station.about(), List.of(pictured))));
  }

  private static SubCommittee subCommittee(Text one, Text two, Posting posting, boolean full) {
    return new SubCommittee(
        ref("sub-committee"),
        posting,
        one,
        onlyIf(full, two),
        onlyIf(full, one),
        two,
        List.of(one, two),
        List.of(two),
        List.of(
            new Member(one, two, true, Optional.of("chen")),
            new Member(two, one, false, Optional.empty())));
  }

  private static Outline box(int left, int top, int right, int bottom) {
    return new Outline(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }

  private static List<Landmark> landmarks(Text one, boolean full) {
    return full ? List.of(new Landmark(one, Text.of("梯", "Lif"), one, new Point(5, 5))) : List.of();
  }

  private static FloorPlan plan(Text one, Text two, Posting posting, boolean full) {
    return new FloorPlan(
        ref("floor-plan"),
        posting,
        one,
        onlyIf(full, two),
        Text.of("一楼"),
        new Sheet(2_050, 1_001),
        List.of(
            new Room(
                "room",
                one,
                box(0, 0, 1_001, 1_001),
                onlyIf(full, one),
                onlyIf(full, two),
                "",
                full),
            new Room("r-2", two, box(1_001, 0, 2_050, 1_001), two, one, "021-0000-0118", false)),
        full
            ? List.of(new Door(new Outline(List.of(new Point(0, 7), new Point(0, 90))), true))
            : List.of(),
        landmarks(one, full),
        full ? Optional.of(new Point(12, 340)) : Optional.empty());
  }

  private static GridMap map(Text one, Text two, Posting posting, boolean full) {
    var ground =
        new Ground(
            List.of(
                new Ground.Road(
                    onlyIf(full, one),
                    new Outline(List.of(new Point(0, 0), new Point(9, 9))),
                    300)),
            List.of(new Ground.Green(onlyIf(full, two), box(0, 0, 50, 50))));
    return new GridMap(
        ref("grid-map"),
        posting,
        one,
        onlyIf(full, two),
        new Sheet(20_000, 10_000),
        full ? ground : new Ground(List.of(), List.of()),
        List.of(
            new Building("b1", one, box(0, 0, 4_000, 1_000), 60, onlyIf(full, two)),
            new Building("b2", two, box(5_000, 0, 9_000, 1_050), 0, Text.of(""))),
        List.of(
            new Cell("c1", one, List.of("b2"), two, "021-0000-0114"),
            new Cell("c2", two, List.of("b1"), one, "021-0000-0115")),
        landmarks(two, full),
        full ? Optional.of(new Point(0, 10_000)) : Optional.empty());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
