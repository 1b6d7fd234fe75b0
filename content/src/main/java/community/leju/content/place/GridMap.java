package community.leju.content.place;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The estate and its cells (网格图). Every building is in exactly one cell, none over another.
 *
 * @param cells at most {@link #MOST_CELLS}; a reader tells them apart by number and pattern
 * @param landmarks gates, waste points, defibrillators
 * @param here where this kiosk stands
 */
public record GridMap(
    ItemRef ref,
    Posting posting,
    Text title,
    Text summary,
    Sheet sheet,
    Ground ground,
    List<Building> buildings,
    List<Cell> cells,
    List<Landmark> landmarks,
    Optional<Point> here)
    implements Item {
  public static final int MOST_BUILDINGS = 300;
  public static final int MOST_CELLS = 20;

  public static final Kind<GridMap> KIND =
      new Kind<>("grid-map", 1, GridMap.class, GridMap::read, GridMap::write);

  /** Checks that everything is on the sheet and every building in exactly one cell. */
  public GridMap {
    title.atMost(60, "title");
    summary.atMost(200, "summary");
    Ids.checkAll(buildings.stream().map(Building::id).toList(), "buildings", MOST_BUILDINGS);
    Ids.checkAll(cells.stream().map(Cell::id).toList(), "cells", MOST_CELLS);
    for (int i = 0; i < buildings.size(); i++) {
      sheet.check(buildings.get(i).shape(), "buildings/" + i + "/shape");
    }
    ground.check(sheet);
    Landmark.check(landmarks, sheet);
    here.ifPresent(point -> sheet.check(point, "here"));
    checkCells(buildings, cells);
    buildings = List.copyOf(buildings);
    refuseOverlaps(buildings);
    cells = List.copyOf(cells);
    landmarks = List.copyOf(landmarks);
  }

  private static void refuseOverlaps(List<Building> buildings) {
    Overlaps.refuse(
        buildings.stream().map(Building::shape).toList(),
        "buildings",
        i -> buildings.get(i).name().zh());
  }

  private static void checkCells(List<Building> buildings, List<Cell> cells) {
    Map<String, Text> cellOf = new HashMap<>();
    var known = buildings.stream().map(Building::id).toList();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      for (int j = 0; j < cell.buildings().size(); j++) {
        var id = cell.buildings().get(j);
        var field = "cells/" + i + "/buildings/" + j;
        if (!known.contains(id)) {
          throw new InvalidField(field, "'" + id + "' is no building here");
        }
        var other = cellOf.put(id, cell.name());
        if (other != null) {
          throw new InvalidField(field, "'" + id + "' is in " + other.zh() + " already");
        }
      }
    }
    for (int i = 0; i < known.size(); i++) {
      if (!cellOf.containsKey(known.get(i))) {
        throw new InvalidField("buildings/" + i, "'" + known.get(i) + "' is in no cell");
      }
    }
  }

  /** The cell of a building, from 0. */
  public int cellOf(Building building) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).buildings().contains(building.id())) {
        return i;
      }
    }
    throw new IllegalArgumentException(building.id());
  }

  /** The buildings of a cell, in the order of the map. */
  public List<Building> buildings(Cell of) {
    return buildings.stream().filter(one -> of.buildings().contains(one.id())).toList();
  }

  @Override
  public List<Text> words() {
    return Stream.of(
            buildings.stream().map(Building::name),
            cells.stream().flatMap(cell -> Stream.of(cell.name(), cell.officer())),
            landmarks.stream().map(Landmark::name))
        .flatMap(texts -> texts)
        .toList();
  }

  static Optional<Point> here(Fields fields) {
    return fields.stringIfAny("here", 40).isEmpty()
        ? Optional.empty()
        : Optional.of(Point.read(fields, "here"));
  }

  private static GridMap read(ItemRef ref, Posting posting, Fields fields) {
    return new GridMap(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("summary"),
        Sheet.read(fields),
        Ground.read(fields),
        fields.list("buildings", Building::read),
        fields.list("cells", Cell::read),
        Landmark.readAll(fields),
        here(fields));
  }

  private static void write(GridMap map, ObjectNode fields) {
    JsonForm.putText(fields, "title", map.title);
    JsonForm.putTextIfAny(fields, "summary", map.summary);
    map.sheet.write(fields);
    map.here.ifPresent(point -> fields.put("here", point.toString()));
    map.ground.write(fields);
    var buildings = fields.putArray("buildings");
    map.buildings.forEach(building -> building.write(buildings.addObject()));
    var cells = fields.putArray("cells");
    map.cells.forEach(cell -> cell.write(cells.addObject()));
    Landmark.writeAll(map.landmarks, fields);
  }
}
