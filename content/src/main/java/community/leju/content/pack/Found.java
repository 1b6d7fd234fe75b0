package community.leju.content.pack;

import community.leju.content.item.Item;
import community.leju.content.submission.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reading has found so far. */
record Found(List<Item> items, List<Form> forms, Map<String, Path> blobs) {
  Found() {
    this(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
  }
}
