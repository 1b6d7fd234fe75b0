package community.leju.content.render;

import community.leju.content.item.Language;
import community.leju.content.place.Building;
import community.leju.content.place.Cell;
import community.leju.content.place.GridMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws an estate: every building bears its number and its cell's sign. */
final class MapDrawing {
  private static final int HUES = 5;

  private final GridMap map;
  private final Wording w;
  private final Drafting drafting;

  private MapDrawing(GridMap map, Wording w) {
    this.map = map;
    this.w = w;
    this.drafting = new Drafting(map.sheet(), w);
  }

  static Drawing of(GridMap map, Wording w) {
    return new MapDrawing(map, w).draw();
  }

  private Drawing draw() {
    var greens = new ArrayList<Drawing.Area>();
    for (var green : map.ground().greens()) {
      greens.add(
          new Drawing.Area(
              Drafting.points(green.shape()),
              drafting.label(green.shape(), w.say(green.name()), "")));
    }
    var groups = new ArrayList<Drawing.Group>();
    groups.add(
        new Drawing.Group(
            w.say(PlaceLabel.CELLS), map.cells().stream().map(this::fact).toList(), false));
    groups.add(
        new Drawing.Group(
            w.say(PlaceLabel.BUILDINGS), map.buildings().stream().map(this::fact).toList(), true));
    if (!map.landmarks().isEmpty()) {
      groups.add(drafting.facilities(map.landmarks()));
    }
    return new Drawing(
        "map-" + map.ref().id(),
        map.sheet().width(),
        map.sheet().height(),
        drafting.letter(),
        map.ground().roads().stream()
            .map(road -> new Drawing.Stroke(Drafting.points(road.line()), road.width()))
            .toList(),
        greens,
        map.buildings().stream().map(this::spot).toList(),
        List.of(),
        drafting.marks(map.landmarks()),
        drafting.here(map.here()),
        legend(),
        groups);
  }

  private Drawing.Spot spot(Building building) {
    int index = map.cellOf(building);
    var cell = map.cells().get(index);
    var name = w.say(building.name());
    return new Drawing.Spot(
        "b-" + building.id(),
        Drafting.points(building.shape()),
        index % HUES,
        index % (HUES + 1),
        drafting.label(building.shape(), name + " " + sign(index), name, digits(name), sign(index)),
        name + ", " + w.say(cell.name()) + ", " + w.say(cell.officer()));
  }

  /** ① and so on; the sign of a cell. */
  private static String sign(int index) {
    return Character.toString('①' + index);
  }

  /** The number alone, where 12号楼 does not fit. */
  private static String digits(String name) {
    var digits = name.replaceAll("[^0-9]", "");
    return digits.isEmpty() ? name : digits;
  }

  private Drawing.Fact fact(Cell cell) {
    var buildings = map.buildings(cell);
    int households = buildings.stream().mapToInt(Building::households).sum();
    return new Drawing.Fact(
        "c-" + cell.id(),
        sign(map.cells().indexOf(cell)),
        w.say(cell.name()),
        List.of(
            drafting.row(PlaceLabel.OFFICER, w.say(cell.officer())),
            drafting.row(PlaceLabel.PHONE, cell.phone()),
            drafting.row(PlaceLabel.HOUSEHOLDS, households(households)),
            drafting.row(
                PlaceLabel.BUILDINGS,
                buildings.stream()
                    .map(one -> w.say(one.name()) + " " + households(one.households()))
                    .collect(Collectors.joining(w.language() == Language.ZH ? "、" : "; ")))));
  }

  private Drawing.Fact fact(Building building) {
    int index = map.cellOf(building);
    var cell = map.cells().get(index);
    var rows = new ArrayList<Drawing.Row>();
    rows.add(drafting.row(PlaceLabel.CELL, w.say(cell.name())));
    rows.add(drafting.row(PlaceLabel.OFFICER, w.say(cell.officer())));
    rows.add(drafting.row(PlaceLabel.PHONE, cell.phone()));
    rows.add(drafting.row(PlaceLabel.HOUSEHOLDS, households(building.households())));
    if (!building.about().isBlank()) {
      rows.add(drafting.row(PlaceLabel.ABOUT, w.say(building.about())));
    }
    return new Drawing.Fact("b-" + building.id(), sign(index), w.say(building.name()), rows);
  }

  private String households(int count) {
    return w.language() == Language.ZH ? count + "户" : count + " households";
  }

  private List<Drawing.Legend> legend() {
    var legend = new ArrayList<Drawing.Legend>();
    for (int i = 0; i < map.cells().size(); i++) {
      var cell = map.cells().get(i);
      legend.add(
          new Drawing.Legend(
              sign(i),
              i % HUES,
              i % (HUES + 1),
              w.say(cell.name()) + " · " + w.say(cell.officer())));
    }
    legend.addAll(drafting.legend(map.landmarks()));
    return legend;
  }
}
