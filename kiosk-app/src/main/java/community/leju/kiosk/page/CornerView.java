package community.leju.kiosk.page;

import java.util.List;

/** What a technician can do here. */
public record CornerView(List<Key> keys) {
  /** One of them. */
  public record Key(String path, Icon icon, String title, String about) {}
}
