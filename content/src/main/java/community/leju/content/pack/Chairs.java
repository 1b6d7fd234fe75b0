package community.leju.content.pack;

import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.organisation.SubCommittee;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Sub-committees against the organisation chart beside them: a chair is an elected person of it,
 * and nobody sits on one who has left.
 */
record Chairs(Found found, Problems problems, Scope scope, Path root) {
  void check() {
    of(SubCommittee.class)
        .forEach(board ->
            of(Organisation.class)
                .filter(chart -> chart.ref().scope().equals(board.ref().scope()))
                .forEach(chart -> check(board, chart)));
  }

  private <T extends Item> Stream<T> of(Class<T> type) {
    return found.items().stream().filter(type::isInstance).map(type::cast);
  }

  private void check(SubCommittee board, Organisation chart) {
    var notes = problems.in(file(board.ref()));
    for (int i = 0; i < board.members().size(); i++) {
      var member = board.members().get(i);
      var id = member.person().orElse("");
      var person = chart.person(id);
      if (!id.isEmpty() && person.isEmpty()) {
        notes.note(0, "members/" + i + "/person: '" + id + "' is not in the organisation chart");
      } else if (member.chair() && person.filter(Person::elected).isEmpty()) {
        notes.note(0, "members/" + i + ": the chair must be elected: true in the chart");
      }
    }
  }

  private Path file(ItemRef ref) {
    var folder = ref.scope().equals(scope) ? root : root.resolve(ref.scope().value());
    return folder.resolve(ref.kind()).resolve(ref.id() + ".yaml");
  }
}
