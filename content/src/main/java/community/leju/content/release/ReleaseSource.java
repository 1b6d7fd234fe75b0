package community.leju.content.release;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a release's metadata comes from: a hub, or a folder on a USB stick. Nothing is believed.
 */
public interface ReleaseSource {
  /**
   * A metadata file.
   *
   * @param name as in a consistent snapshot: {@code 3.root.json}, {@code timestamp.json}
   * @param mostBytes where it is longer, an exception; never more than this in memory
   * @return empty where there is no such file
   */
  Optional<byte[]> metadata(String name, int mostBytes) throws IOException;
}
