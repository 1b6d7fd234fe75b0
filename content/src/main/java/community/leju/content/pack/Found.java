package community.leju.content.pack;

import community.leju.content.item.Item;
import community.leju.content.submission.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reading has found so far. */
record Found(List<Source<?>> sources, List<Form> forms, Map<String, Path> blobs) {
  Found() {
    this(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
  }

  List<Item> items() {
    return sources.stream().<Item>map(Source::item).toList();
  }

  /** The items of a kind. */
  <T extends Item> List<Source<T>> of(Class<T> type) {
    return sources.stream()
        .filter(source -> type.isInstance(source.item()))
        .map(source -> new Source<>(type.cast(source.item()), source.authored(), source.notes()))
        .toList();
  }
}
