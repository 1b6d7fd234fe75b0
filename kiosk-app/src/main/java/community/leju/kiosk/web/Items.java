package community.leju.kiosk.web;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Kind;
import community.leju.content.item.Scope;
import community.leju.kiosk.station.Showing;
import java.util.Optional;

/** Items that addresses name. */
public final class Items {
  private Items() {}

  /** The item of the path's {@code scope} and {@code id}; empty where it names none. */
  public static <T extends Item> Optional<T> find(
      Showing showing, Exchange exchange, Kind<T> kind) {
    try {
      var ref = new ItemRef(new Scope(exchange.path("scope")), kind.name(), exchange.path("id"));
      return showing.find(ref, kind.type());
    } catch (InvalidField e) {
      return Optional.empty();
    }
  }
}
