package community.leju.hub.review;

import community.leju.content.submission.Form;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The notices that residents agree to. The street signs them, with its next release. */
public final class Forms {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Stores a form, replacing an older one of its id. */
  public void put(Handle handle, Form form) {
    handle
        .createUpdate(
            "insert or replace into form (id, version, document) values (:id, :version, :document)")
        .bind("id", form.id())
        .bind("version", form.version())
        .bind("document", JSON.writeValueAsBytes(form.toJson()))
        .execute();
  }

  public Optional<Form> find(Handle handle, String id) {
    return all(handle).stream().filter(form -> form.id().equals(id)).findFirst();
  }

  public List<Form> all(Handle handle) {
    return handle
        .createQuery("select document from form order by id")
        .map((row, context) -> Form.read((ObjectNode) JSON.readTree(row.getBytes(1))))
        .list();
  }
}
