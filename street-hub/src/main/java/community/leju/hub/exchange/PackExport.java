package community.leju.hub.exchange;

import community.leju.content.item.Item;
import community.leju.content.item.Picture;
import community.leju.content.item.Scope;
import community.leju.content.pack.Pack;
import community.leju.content.pack.PackWriter;
import community.leju.hub.blob.Blobs;
import community.leju.hub.review.Forms;
import community.leju.hub.review.Items;
import community.leju.hub.store.Database;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes all that is published as a pack, so that the street owns its content. */
public final class PackExport {
  private final Database database;
  private final Items items;
  private final Forms forms;
  private final Blobs blobs;
  private final ZoneId zone;

  public PackExport(Database database, Items items, Forms forms, Blobs blobs, ZoneId zone) {
    this.database = database;
    this.items = items;
    this.forms = forms;
    this.blobs = blobs;
    this.zone = zone;
  }

  /**
   * Writes into a folder; returns how many items.
   *
   * @throws Failure where there is something in it
   */
  public int run(Path folder) throws IOException {
    var pack =
        database.read(handle -> {
          var published =
              items.listPublished(handle).stream()
                  .map(entry -> items.published(handle, entry))
                  .flatMap(Optional::stream)
                  .toList();
          return new Pack(Scope.STREET, zone, published, forms.all(handle), files(published));
        });
    try {
      PackWriter.write(pack, folder);
    } catch (DirectoryNotEmptyException e) {
      throw new Failure(folder + " is not empty; choose a new folder", e);
    }
    return pack.items().size();
  }

  private Map<String, Path> files(List<Item> published) {
    var files = new HashMap<String, Path>();
    published.stream()
        .flatMap(item -> item.pictures().stream())
        .map(Picture::sha256)
        .forEach(sha256 -> blobs.find(sha256).ifPresent(file -> files.put(sha256, file)));
    return files;
  }
}
