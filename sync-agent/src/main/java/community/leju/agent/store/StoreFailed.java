package community.leju.agent.store;

import java.sql.SQLException;

/** The store did not do what it was asked: nothing of it has happened. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailed(SQLException cause) {
    super("the store failed: " + cause.getMessage(), cause);
  }
}
