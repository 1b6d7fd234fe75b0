package community.leju.content.catalogue;

import community.leju.content.access.AccessList;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.content.deliberation.Deliberation;
import community.leju.content.deliberation.JointMeeting;
import community.leju.content.designation.Designation;
import community.leju.content.emergency.EmergencyPlan;
import community.leju.content.finance.FinancePeriod;
import community.leju.content.guide.Service;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Kind;
import community.leju.content.item.Problem;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.SubCommittee;
import community.leju.content.place.FloorPlan;
import community.leju.content.place.GridMap;
import community.leju.content.roster.Roster;
import community.leju.content.rulebook.Rulebook;
import community.leju.content.sharing.NeighbourPoint;
import community.leju.content.sharing.SharedResource;
import community.leju.content.staffing.Staffing;
import community.leju.content.volunteer.VolunteerProject;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of items and their documents. */
public final class Catalogue {
  /** The largest document, in bytes. */
  public static final int MOST_DOCUMENT_BYTES = 1 << 20;

  private static final List<Kind<? extends Item>> KINDS =
      List.of(
          Street.KIND,
          Committee.KIND,
          Organisation.KIND,
          SubCommittee.KIND,
          FloorPlan.KIND,
          GridMap.KIND,
          Bulletin.KIND,
          Service.KIND,
          FinancePeriod.KIND,
          Roster.KIND,
          AccessList.KIND,
          EmergencyPlan.KIND,
          Designation.KIND,
          Staffing.KIND,
          Rulebook.KIND,
          Deliberation.KIND,
          JointMeeting.KIND,
          SharedResource.KIND,
          NeighbourPoint.KIND,
          VolunteerProject.KIND);
  private static final JsonMapper JSON = JsonMapper.shared();

  private Catalogue() {}

  public static List<Kind<? extends Item>> kinds() {
    return KINDS;
  }

  /** The kind of that name; empty for one from the future. */
  public static Optional<Kind<? extends Item>> find(String name) {
    return KINDS.stream()
        .filter(kind -> kind.name().equals(name))
        .<Kind<? extends Item>>map(kind -> kind)
        .findFirst();
  }

  /**
   * Reads the document of an item, as a release carries it.
   *
   * @return empty where this version does not know the kind: to be skipped and reported
   * @throws InvalidDocument where it is no document of its kind
   */
  public static Optional<Item> read(ItemRef ref, byte[] document) {
    return find(ref.kind()).map(kind -> kind.read(ref, parse(document)));
  }

  /** The bytes of an item's document. */
  public static byte[] write(Item item) {
    var kind =
        find(item.ref().kind()).orElseThrow(() -> new IllegalArgumentException(item.ref().kind()));
    return JSON.writeValueAsBytes(kind.write(item));
  }

  private static ObjectNode parse(byte[] document) {
    if (document.length > MOST_DOCUMENT_BYTES) {
      throw invalid("larger than " + MOST_DOCUMENT_BYTES + " bytes");
    }
    try {
      if (JSON.readTree(document) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw invalid("is not JSON: " + e.getOriginalMessage());
    }
    throw invalid("is not a JSON object");
  }

  private static InvalidDocument invalid(String message) {
    return new InvalidDocument(List.of(new Problem("", message)));
  }
}
