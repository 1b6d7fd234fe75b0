package community.leju.agent.pull;

import community.leju.content.release.ReleaseSource;
import community.leju.content.release.TargetPin;
import community.leju.content.release.TrustedState;
import community.leju.content.transfer.Dictionary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Where a release comes from: the hub, or a folder that somebody carried here. */
public interface Supply {
  /**
   * The metadata for one update.
   *
   * @param trusted what the kiosk has, of which earlier versions may help to fetch later ones
   */
  Metadata metadata(TrustedState trusted);

  /**
   * Fetches a target, from an offset on; its bytes go into {@code into}, and are to be checked.
   *
   * @return whether it went on at the offset; else it began anew
   */
  boolean target(
      String path, TargetPin pin, long offset, Optional<Dictionary> dictionary, Into into)
      throws IOException;

  /** Opens where a target's bytes go. */
  interface Into {
    /** At the end of what is there, or from the beginning. */
    OutputStream open(boolean append) throws IOException;
  }

  /** Metadata for one update. */
  interface Metadata extends ReleaseSource {
    /**
     * The same, asked for whole and anew, where a short cut was taken that may have led astray;
     * empty where none was.
     */
    Optional<ReleaseSource> withoutShortCuts();
  }
}
