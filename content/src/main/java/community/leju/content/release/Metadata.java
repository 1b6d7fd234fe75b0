package community.leju.content.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What one role says (TUF 1.0, §4). */
public sealed interface Metadata {
  /** From 1, growing with each change. */
  long version();

  Instant expires();

  /** The value of {@code _type}. */
  String type();

  /** Which keys speak for the four top roles. */
  record Root(long version, Instant expires, Map<String, RoleKeys> roles) implements Metadata {
    public static final String TYPE = "root";

    /** Copies the map. */
    public Root {
      roles = Map.copyOf(roles);
    }

    @Override
    public String type() {
      return TYPE;
    }

    /** The keys of a top role. */
    RoleKeys keysOf(String role) {
      var keys = roles.get(role);
      if (keys == null) {
        throw new ReleaseRefused.Malformed(TYPE, "names no keys for " + role);
      }
      return keys;
    }
  }

  /**
   * The latest snapshot, and the hub's clock.
   *
   * @param hubTime our own field; absent in foreign repositories
   */
  record Timestamp(long version, Instant expires, FilePin snapshot, Optional<Instant> hubTime)
      implements Metadata {
    public static final String TYPE = "timestamp";

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** The version of every targets role, by file name ({@code street.json}). */
  record Snapshot(long version, Instant expires, Map<String, FilePin> files) implements Metadata {
    public static final String TYPE = "snapshot";

    /** Copies the map. */
    public Snapshot {
      files = Map.copyOf(files);
    }

    @Override
    public String type() {
      return TYPE;
    }
  }

  /** Targets by path, and the roles that further paths are delegated to, in order. */
  record Targets(
      long version, Instant expires, Map<String, TargetPin> targets, List<Delegation> delegations)
      implements Metadata {
    public static final String TYPE = "targets";

    /** Copies both. */
    public Targets {
      targets = Map.copyOf(targets);
      delegations = List.copyOf(delegations);
    }

    @Override
    public String type() {
      return TYPE;
    }

    Optional<Delegation> delegationOf(String role) {
      return delegations.stream().filter(one -> one.role().equals(role)).findFirst();
    }
  }

  /** The signed object. */
  default ObjectNode toJson() {
    return MetadataForm.write(this);
  }
}
