package community.leju.agent.store;

import community.leju.content.alert.Alert;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Form;
import community.leju.content.submission.OfficeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a generation. A document it cannot read is left out and said, never fatal. */
final class ShelfReader {
  private final List<Item> items = new ArrayList<>();
  private final Map<Scope, OfficeKey> officeKeys = new HashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final List<Alert> alerts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ShelfReader() {}

  private record Entry(String path, String sha256, Bytes body) {}

  static Shelf read(Database database) {
    // One transaction: the agent may switch and tidy up between two statements.
    return database.inTransaction(() -> {
      long generation = database.number("SELECT generation FROM shelf");
      var reader = new ShelfReader();
      database
          .list(
              """
              SELECT path, sha256, body FROM entry JOIN document USING (sha256)
              WHERE generation = ? ORDER BY path
              """,
              row -> new Entry(row.getString(1), row.getString(2), Bytes.of(row.getBytes(3))),
              generation)
          .forEach(reader::take);
      return reader.shelf(generation);
    });
  }

  private void take(Entry entry) {
    // What the disk has changed is not what was signed; the agent fetches it again.
    if (!Sha256.hex(entry.body().toArray()).equals(entry.sha256())) {
      problems.add(entry.path() + ": damaged on this disk");
      return;
    }
    try {
      var alert = Alert.idOfTargetPath(entry.path());
      var ref = ItemRef.ofTargetPath(entry.path());
      if (entry.path().startsWith("keys/")) {
        var key = OfficeKey.read(object(entry));
        officeKeys.put(key.office(), key);
      } else if (entry.path().startsWith("forms/")) {
        var form = Form.read(object(entry));
        forms.put(form.id(), form);
      } else if (alert.isPresent()) {
        alerts.add(Alert.read(alert.get(), object(entry)));
      } else if (ref.isPresent()) {
        Catalogue.read(ref.get(), entry.body().toArray())
            .ifPresentOrElse(items::add, () -> problems.add(entry.path() + ": unknown kind"));
      } else {
        problems.add(entry.path() + ": unknown path");
      }
    } catch (InvalidDocument | ClassCastException | JacksonException e) {
      problems.add(entry.path() + ": " + e.getMessage());
    }
  }

  private static ObjectNode object(Entry entry) {
    return (ObjectNode) JsonMapper.shared().readTree(entry.body().toArray());
  }

  private Shelf shelf(long generation) {
    return new Shelf(generation, items, officeKeys, forms, alerts, problems);
  }
}
