package community.leju.agent.store;

import community.leju.content.alert.Alert;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.submission.Form;
import community.leju.content.submission.OfficeKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One generation of the shelf, read into memory: what a screen shows, all from one release.
 *
 * @param generation grows with each switch; 0 before the first release
 * @param alerts live or not: the screen's clock tells
 * @param problems documents that this version could not read, one line each
 */
public record Shelf(
    long generation,
    List<Item> items,
    Map<Scope, OfficeKey> officeKeys,
    Map<String, Form> forms,
    List<Alert> alerts,
    List<String> problems) {
  /** Before the first release. */
  public static final Shelf EMPTY =
      new Shelf(0, List.of(), Map.of(), Map.of(), List.of(), List.of());

  /** A generation of which nothing can be read. */
  static Shelf unreadable(long generation, String problem) {
    return new Shelf(
        generation, List.of(), Map.of(), Map.of(), List.of(), List.of("all of it: " + problem));
  }

  /** Copies all. */
  public Shelf {
    items = List.copyOf(items);
    officeKeys = Map.copyOf(officeKeys);
    forms = Map.copyOf(forms);
    alerts = List.copyOf(alerts);
    problems = List.copyOf(problems);
  }

  /** The items of a kind. */
  public <T extends Item> List<T> all(Class<T> type) {
    return items.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public <T extends Item> Optional<T> find(ItemRef ref, Class<T> type) {
    return all(type).stream().filter(item -> item.ref().equals(ref)).findFirst();
  }

  public Optional<OfficeKey> officeKey(Scope office) {
    return Optional.ofNullable(officeKeys.get(office));
  }

  public Optional<Form> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }
}
