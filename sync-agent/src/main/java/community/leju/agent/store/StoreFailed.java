package community.leju.agent.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store did not do what it was asked: nothing of it has happened. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean diskFull;

  StoreFailed(SQLException cause) {
    super("the store failed: " + cause.getMessage(), cause);
    this.diskFull = cause instanceof SQLiteException e && isDiskFull(e.getResultCode());
  }

  /** Whether it was for want of room on the disk. */
  public boolean isDiskFull() {
    return diskFull;
  }

  private static boolean isDiskFull(SQLiteErrorCode code) {
    // The second: the shared memory beside the write-ahead log could not be made larger.
    return code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
  }
}
