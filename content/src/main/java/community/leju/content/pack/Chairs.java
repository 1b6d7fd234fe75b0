package community.leju.content.pack;

import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.SubCommittee;
import java.util.HashSet;

/**
 * Sub-committees against the organisation chart beside them: a chair is an elected person of it,
 * and nobody sits on one who has left.
 */
record Chairs(Found found) {
  void check() {
    for (var board : found.of(SubCommittee.class)) {
      found.of(Organisation.class).stream()
          .filter(chart -> chart.scope().equals(board.scope()))
          .forEach(chart -> check(board, chart.item()));
    }
  }

  private static void check(Source<SubCommittee> board, Organisation chart) {
    var seen = new HashSet<String>();
    var members = board.item().members();
    for (int i = 0; i < members.size(); i++) {
      var member = members.get(i);
      var field = "members/" + i;
      if (member.person().isEmpty()) {
        continue;
      }
      var id = member.person().get();
      var person = chart.person(id);
      if (person.isEmpty()) {
        board.note(field + "/person", "'" + id + "' is not in the organisation chart");
      } else if (!person.get().name().zh().equals(member.name().zh())) {
        board.note(
            field + "/name", "is " + person.get().name().zh() + " in the organisation chart");
      } else if (member.chair() && !person.get().elected()) {
        board.note(field, "the chair must be elected: true in the chart");
      }
      if (!seen.add(id)) {
        board.note(field + "/person", "'" + id + "' is there twice");
      }
    }
  }
}
