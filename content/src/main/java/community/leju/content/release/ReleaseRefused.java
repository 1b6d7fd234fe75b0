package community.leju.content.release;

import java.time.Instant;

/** A release that must not reach a screen. Each way to be refused is a leaf with its values. */
public abstract sealed class ReleaseRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String role;

  private ReleaseRefused(String role, String message) {
    super(role + ": " + message);
    this.role = role;
  }

  /** The role, or the target's path, that was refused. */
  public final String role() {
    return role;
  }

  /** No metadata at all, or of another role. */
  public static final class Malformed extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    public Malformed(String role, String problem) {
      super(role, problem);
    }
  }

  /** Fewer good signatures of its own keys than the role needs. */
  public static final class BelowThreshold extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    private final int found;
    private final int needed;

    public BelowThreshold(String role, int found, int needed) {
      super(role, found + " of " + needed + " needed signatures");
      this.found = found;
      this.needed = needed;
    }

    public int found() {
      return found;
    }

    public int needed() {
      return needed;
    }
  }

  /** A version below one that was already trusted. */
  public static final class Rollback extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    private final long offered;
    private final long floor;

    public Rollback(String role, long offered, long floor) {
      super(role, "version " + offered + " is below " + floor);
      this.offered = offered;
      this.floor = floor;
    }

    public long offered() {
      return offered;
    }

    public long floor() {
      return floor;
    }
  }

  /** Another version than the one that was announced. */
  public static final class WrongVersion extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    public WrongVersion(String role, long offered, long announced) {
      super(role, "version " + offered + " where " + announced + " was announced");
    }
  }

  /** Signed for a time that is over: an old repository, or a frozen one. */
  public static final class Expired extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    private final transient Instant expires;

    public Expired(String role, Instant expires) {
      super(role, "expired at " + expires);
      this.expires = expires;
    }

    public Instant expires() {
      return expires;
    }
  }

  /** Another length or digest than the one that was signed. */
  public static final class WrongContent extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    public WrongContent(String role, String problem) {
      super(role, problem);
    }
  }

  /** Announced, but not there. */
  public static final class Missing extends ReleaseRefused {
    private static final long serialVersionUID = 1L;

    public Missing(String role) {
      super(role, "is announced but missing");
    }
  }
}
