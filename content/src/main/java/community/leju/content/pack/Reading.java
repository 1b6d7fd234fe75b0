package community.leju.content.pack;

import community.leju.content.committee.Street;
import community.leju.content.item.Fields;
import community.leju.content.item.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** One reading of one folder. It walks only where the layout says that something may be. */
final class Reading {
  private final Path root;
  private final Problems problems;
  private final Folders folders;
  private final Found found = new Found();

  Reading(Path root) {
    this.root = root;
    this.problems = new Problems(root);
    this.folders = new Folders(root, problems, Layout.MOST_FILES);
  }

  Pack run() throws IOException {
    var header = readHeader(root);
    var scope = header.flatMap(Header::scope).orElse(Scope.STREET);
    var zone = header.flatMap(Header::zone).orElse(Header.USUAL_ZONE);
    readScope(root, scope, zone);
    checkStreet(zone);
    new Chairs(found).check();
    new FacilityRooms(found).check();
    new OpeningBalances(found).check();
    problems.check();
    return new Pack(scope, zone, found.items(), found.forms(), found.blobs());
  }

  private Optional<Header> readHeader(Path folder) {
    var file = folder.resolve(Layout.HEADER);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      problems.in(file).note(0, "is missing: a pack says its formatVersion and scope there");
      return Optional.empty();
    }
    var item = new ItemFile(file, problems);
    return item.readHeader()
        .flatMap(
            fields -> item.read(fields, node -> Fields.readDocumentStrictly(node, Header::read)));
  }

  private void readScope(Path folder, Scope scope, ZoneId zone) throws IOException {
    for (var entry : folders.list(folder).entrySet()) {
      var name = entry.getKey();
      var path = entry.getValue();
      if (name.equals(Layout.HEADER)) {
        continue;
      }
      if (!Files.isDirectory(path)) {
        problems.in(path).note(0, "is not known here: items stand in a folder of their kind");
      } else if (Layout.kinds().contains(name)) {
        if (!Layout.belongs(name, scope)) {
          problems.in(path).note(0, "does not belong to a pack of scope '" + scope + "'");
        }
        new KindFolder(name, scope, zone, problems, found).read(folders.list(path));
      } else if (folder.equals(root) && scope.isStreet() && name.matches("[0-9]{12}")) {
        readCommittee(path, new Scope(name), zone);
      } else {
        problems.in(path).note(0, "is no kind; expected " + String.join(", ", Layout.kinds()));
      }
    }
  }

  private void readCommittee(Path folder, Scope scope, ZoneId zone) throws IOException {
    var header = readHeader(folder);
    var notes = problems.in(folder.resolve(Layout.HEADER));
    header
        .flatMap(Header::scope)
        .filter(said -> !said.equals(scope))
        .ifPresent(said -> notes.note(0, "scope: '" + said + "' is not its folder's name"));
    header
        .flatMap(Header::zone)
        .filter(said -> !said.equals(zone))
        .ifPresent(said -> notes.note(0, "zone: must be the street's, " + zone));
    readScope(folder, scope, zone);
  }

  private void checkStreet(ZoneId zone) {
    for (var street : found.of(Street.class)) {
      var profile = street.item();
      if (!profile.zone().equals(zone)) {
        street.note("zone", "is not that of pack.yaml, " + zone);
      }
      found.items().stream()
          .map(item -> item.ref().scope())
          .filter(scope -> !scope.isStreet() && !scope.value().startsWith(profile.code()))
          .distinct()
          .forEach(scope -> street.note("code", scope + " is not in this street"));
    }
  }
}
