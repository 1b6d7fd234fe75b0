package community.leju.hub.bulletin;

import community.leju.content.item.Text;
import community.leju.hub.web.Say;
import java.util.Map;
import java.util.Optional;

/**
 * What the editor's page shows.
 *
 * @param address where the form is posted
 * @param id empty while it was never saved
 * @param head the revision that this form was made from
 * @param locked in review: to be read, or recalled
 * @param returned why it was sent back
 * @param problems by field
 */
public record EditorView(
    String address,
    Optional<Long> id,
    int head,
    String state,
    boolean locked,
    Optional<String> returned,
    BulletinForm form,
    Map<String, Text> problems) {
  /** What is wrong with a field; blank where nothing is. */
  public String problem(Say say, String field) {
    var problem = problems.get(field);
    return problem == null ? "" : say.of(problem);
  }
}
