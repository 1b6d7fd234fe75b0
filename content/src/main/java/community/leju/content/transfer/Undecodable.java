package community.leju.content.transfer;

import java.io.IOException;

/** A body that is not what its coding says: the whole file is to be asked for. */
public final class Undecodable extends IOException {
  private static final long serialVersionUID = 1L;

  public Undecodable(String problem) {
    super(problem);
  }

  Undecodable(IOException cause) {
    super("what came cannot be unpacked: " + cause.getMessage(), cause);
  }
}
