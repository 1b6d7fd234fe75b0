package community.leju.kiosk.guide;

import community.leju.content.guide.FlowNode;
import community.leju.content.guide.Service;
import community.leju.content.item.InvalidField;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import java.util.List;
import java.util.Optional;

/** Finds services by what an address or a chart names. */
final class Guides {
  private Guides() {}

  static Optional<Service> find(Showing showing, Exchange exchange) {
    try {
      return find(showing, new Scope(exchange.path("scope")), exchange.path("id"));
    } catch (InvalidField e) {
      return Optional.empty();
    }
  }

  private static Optional<Service> find(Showing showing, Scope scope, String id) {
    return showing.find(new ItemRef(scope, Service.KIND.name(), id), Service.class);
  }

  /** The service that a node hands over to: this office's own, else the street's. */
  static Optional<Service> linked(Showing showing, Service service, FlowNode node) {
    if (node.link().isEmpty()) {
      return Optional.empty();
    }
    return find(showing, service.ref().scope(), node.link())
        .or(() -> find(showing, showing.identity().committee(), node.link()))
        .or(() -> find(showing, Scope.STREET, node.link()));
  }

  /** The street's own words for kinds of services, in the order of the services. */
  static List<Text> categories(Showing showing) {
    return showing.services().stream()
        .map(Service::category)
        .filter(category -> !category.isBlank())
        .distinct()
        .toList();
  }

  static String path(Exchange exchange) {
    return "/guide/" + exchange.path("scope") + "/" + exchange.path("id");
  }

  static String path(Service service) {
    return Articles.path(service);
  }

  /** Where it can be booked; empty where it cannot. */
  static String booking(Service service, Showing showing) {
    return showing.bookable().contains(service) && showing.appointmentForm().isPresent()
        ? "/booking/service/" + service.ref().scope() + "/" + service.ref().id()
        : "";
  }
}
