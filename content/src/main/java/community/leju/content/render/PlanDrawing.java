package community.leju.content.render;

import community.leju.content.place.FloorPlan;
import community.leju.content.place.Room;
import java.util.ArrayList;
import java.util.List;

/** Draws a storey: rooms by name where it fits, by number where it does not. */
final class PlanDrawing {
  private static final int STAFF_PATTERN = 1;
  private static final int PLAIN_HUE = 0;
  private static final int STAFF_HUE = 5;

  private final FloorPlan plan;
  private final Wording w;
  private final Drafting drafting;

  private PlanDrawing(FloorPlan plan, Wording w) {
    this.plan = plan;
    this.w = w;
    this.drafting = new Drafting(plan.sheet(), w);
  }

  static Drawing of(FloorPlan plan, Wording w) {
    return new PlanDrawing(plan, w).draw();
  }

  private Drawing draw() {
    var spots = new ArrayList<Drawing.Spot>();
    var facts = new ArrayList<Drawing.Fact>();
    for (var room : plan.rooms()) {
      var number = String.valueOf(spots.size() + 1);
      spots.add(spot(room, number));
      facts.add(new Drawing.Fact("r-" + room.id(), number, w.say(room.name()), rows(room)));
    }
    var groups = new ArrayList<Drawing.Group>();
    groups.add(new Drawing.Group(w.say(PlaceLabel.ROOMS), facts, false));
    if (!plan.landmarks().isEmpty()) {
      groups.add(drafting.facilities(plan.landmarks()));
    }
    return new Drawing(
        "plan-" + plan.ref().id(),
        plan.sheet().width(),
        plan.sheet().height(),
        drafting.letter(),
        List.of(),
        List.of(),
        spots,
        plan.doors().stream()
            .map(door ->
                new Drawing.Stroke(
                    Drafting.points(door.gap()), drafting.letter() / (door.entrance() ? 2 : 4)))
            .toList(),
        drafting.marks(plan.landmarks()),
        drafting.here(plan.here()),
        legend(),
        groups);
  }

  private Drawing.Spot spot(Room room, String number) {
    var name = w.say(room.name());
    boolean staff = room.staffOnly();
    return new Drawing.Spot(
        "r-" + room.id(),
        Drafting.points(room.shape()),
        staff ? STAFF_HUE : PLAIN_HUE,
        staff ? STAFF_PATTERN : 0,
        drafting.label(room.shape(), name, number),
        number + " " + name);
  }

  private List<Drawing.Row> rows(Room room) {
    var rows = new ArrayList<Drawing.Row>();
    if (room.staffOnly()) {
      rows.add(drafting.row(PlaceLabel.ABOUT, w.say(PlaceLabel.STAFF_ONLY)));
    }
    if (!room.use().isBlank()) {
      rows.add(drafting.row(PlaceLabel.USE, w.say(room.use())));
    }
    if (!room.hours().isBlank()) {
      rows.add(drafting.row(PlaceLabel.HOURS, w.say(room.hours())));
    }
    if (!room.phone().isBlank()) {
      rows.add(drafting.row(PlaceLabel.PHONE, room.phone()));
    }
    return rows;
  }

  private List<Drawing.Legend> legend() {
    var legend = new ArrayList<Drawing.Legend>();
    if (plan.rooms().stream().anyMatch(Room::staffOnly)) {
      legend.add(new Drawing.Legend("", STAFF_HUE, STAFF_PATTERN, w.say(PlaceLabel.STAFF_ONLY)));
    }
    legend.addAll(drafting.legend(plan.landmarks()));
    return legend;
  }
}
