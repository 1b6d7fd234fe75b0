package community.leju.content.pack;

import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.submission.Form;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The content of a pack.
 *
 * @param scope whose it is; a street's pack may hold its committees' items too
 * @param zone the zone of its civil dates
 * @param items by target path, each once
 * @param forms by id, each once; only in a street's pack
 * @param blobs from a picture's SHA-256 to a file that holds it. The files are read again by
 *     whoever stores them: check the digest then, the folder may have changed
 */
public record Pack(
    Scope scope, ZoneId zone, List<Item> items, List<Form> forms, Map<String, Path> blobs) {
  /** Puts items and forms in order and refuses what does not belong together. */
  public Pack {
    items =
        items.stream()
            .sorted(Comparator.comparing((Item item) -> item.ref().targetPath()))
            .toList();
    forms = forms.stream().sorted(Comparator.comparing(Form::id)).toList();
    blobs = Map.copyOf(blobs);
    var paths = new HashSet<String>();
    for (var item : items) {
      var ref = item.ref();
      require(paths.add(ref.targetPath()), ref.targetPath() + " is there twice");
      require(scope.isStreet() || ref.scope().equals(scope), ref.targetPath() + ": other scope");
      for (var picture : item.pictures()) {
        require(
            blobs.containsKey(picture.sha256()), ref.targetPath() + " misses " + picture.sha256());
      }
    }
    require(
        forms.stream().map(Form::id).collect(Collectors.toSet()).size() == forms.size(),
        "a form is there twice");
    require(scope.isStreet() || forms.isEmpty(), "forms are the street's");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
