package community.leju.content.pack;

import community.leju.content.committee.Committee;
import community.leju.content.place.FloorPlan;
import community.leju.content.place.Room;
import java.util.List;
import java.util.stream.Collectors;

/** A committee's facilities against its floor plans: a room that one names is on one of them. */
record FacilityRooms(Found found) {
  void check() {
    for (var profile : found.of(Committee.class)) {
      var plans =
          found.of(FloorPlan.class).stream()
              .filter(plan -> plan.scope().equals(profile.scope()))
              .map(Source::item)
              .toList();
      if (!plans.isEmpty()) {
        check(profile, plans);
      }
    }
  }

  private static void check(Source<Committee> profile, List<FloorPlan> plans) {
    var rooms =
        plans.stream()
            .flatMap(plan -> plan.rooms().stream())
            .map(Room::id)
            .collect(Collectors.toSet());
    var facilities = profile.item().facilities();
    for (int i = 0; i < facilities.size(); i++) {
      var room = facilities.get(i).room();
      if (room.isPresent() && !rooms.contains(room.get())) {
        profile.note(
            "facilities/" + i + "/room", "'" + room.get() + "' is no room on a floor plan here");
      }
    }
  }
}
