package community.leju.kiosk.station;

import community.leju.agent.store.Identity;
import community.leju.agent.store.Line;
import community.leju.agent.store.Shelf;
import community.leju.content.alert.Alert;
import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.submission.Form;
import community.leju.content.submission.OfficeKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What this kiosk shows at one moment: its committee's and its street's items that are live. */
public record Showing(Identity identity, Shelf shelf, Line line, Instant now) {
  /** Where a station is that does not know its street yet. */
  public static final ZoneId WITHOUT_STREET = ZoneId.of("Asia/Shanghai");

  /** The form that a resident agrees to before an appointment. */
  public static final String APPOINTMENT_FORM = "appointment";

  public Optional<Street> street() {
    return shelf.all(Street.class).stream().findFirst();
  }

  public Optional<Committee> committee() {
    return shelf.all(Committee.class).stream()
        .filter(one -> one.ref().scope().equals(identity.committee()))
        .findFirst();
  }

  /** Every committee on the shelf, this kiosk's own among them, by code. */
  public List<Committee> committees() {
    return shelf.all(Committee.class).stream()
        .filter(one -> one.posting().isLiveAt(now))
        .sorted(Comparator.comparing(one -> one.ref().scope().value()))
        .toList();
  }

  public ZoneId zone() {
    return street().map(Street::zone).orElse(WITHOUT_STREET);
  }

  /** The civil date and time at the station. */
  public LocalDateTime localNow() {
    return now.atZone(zone()).toLocalDateTime();
  }

  /** Both boards, the newest first. */
  public List<Bulletin> bulletins() {
    return live(Bulletin.class).stream()
        .sorted(
            Comparator.comparing((Bulletin one) -> one.posting().validFrom())
                .reversed()
                .thenComparing(one -> one.ref().targetPath()))
        .toList();
  }

  public List<Bulletin> bulletins(Board board) {
    return bulletins().stream().filter(one -> one.board() == board).toList();
  }

  /** In the order of their ids, by which an office arranges them. */
  public List<Service> services() {
    return live(Service.class).stream()
        .sorted(Comparator.comparing(one -> one.ref().id()))
        .toList();
  }

  /** The services that can be booked here: with hours, and an office to seal to. */
  public List<Service> bookable() {
    return services().stream()
        .filter(one -> one.booking().isPresent() && officeKey(one).isPresent())
        .toList();
  }

  public Optional<OfficeKey> officeKey(Service service) {
    return shelf.officeKey(service.ref().scope());
  }

  public Optional<Form> appointmentForm() {
    return shelf.form(APPOINTMENT_FORM);
  }

  /** The alerts of this moment, the most severe first. */
  public List<Alert> alerts() {
    return shelf.alerts().stream()
        .filter(alert -> alert.isLiveAt(now))
        .sorted(Alert.BY_SEVERITY)
        .toList();
  }

  /** Anything on the shelf that is live, other committees' too: a search leads there. */
  public <T extends Item> Optional<T> find(ItemRef ref, Class<T> type) {
    return shelf.find(ref, type).filter(one -> one.posting().isLiveAt(now));
  }

  /** Whose a scope is where it is another committee's; empty for this one's and the street's. */
  public Optional<Committee> elsewhere(Scope scope) {
    return isOurs(scope)
        ? Optional.empty()
        : shelf.all(Committee.class).stream()
            .filter(one -> one.ref().scope().equals(scope))
            .findFirst();
  }

  /** What is on show of a kind, by scope and id. */
  public List<Item> live(String kind) {
    return live(Item.class).stream()
        .filter(one -> one.ref().kind().equals(kind))
        .sorted(Comparator.comparing(one -> one.ref().targetPath()))
        .toList();
  }

  /** What is on show of a kind. */
  public <T extends Item> List<T> live(Class<T> type) {
    return shelf.all(type).stream()
        .filter(one -> one.posting().isLiveAt(now))
        .filter(item -> isOurs(item.ref().scope()))
        .toList();
  }

  private boolean isOurs(Scope scope) {
    return scope.isStreet() || scope.equals(identity.committee());
  }
}
