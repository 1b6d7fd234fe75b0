package community.leju.agent.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store did not do what it was asked: nothing of it has happened. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The bits of a result code that say what kind it is. */
  private static final int PRIMARY = 0xff;

  private final boolean diskFull;
  private final boolean damaged;

  StoreFailed(SQLException cause) {
    super("the store failed: " + cause.getMessage(), cause);
    this.diskFull = cause instanceof SQLiteException e && isDiskFull(e.getResultCode());
    this.damaged = cause instanceof SQLiteException e && isDamaged(e.getResultCode());
  }

  /** Whether it was for want of room on the disk. */
  public boolean isDiskFull() {
    return diskFull;
  }

  /** Whether the file is not what was written to it. */
  public boolean isDamaged() {
    return damaged;
  }

  private static boolean isDamaged(SQLiteErrorCode code) {
    return (code.code & PRIMARY) == SQLiteErrorCode.SQLITE_CORRUPT.code;
  }

  private static boolean isDiskFull(SQLiteErrorCode code) {
    // The second: the shared memory beside the write-ahead log could not be made larger.
    return code == SQLiteErrorCode.SQLITE_FULL || code == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
  }
}
