package community.leju.content.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What one role says (TUF 1.0, §4). */
public sealed interface Metadata {
  /** The roles that every root names (§2.1). */
  List<String> TOP_ROLES = List.of("root", "timestamp", "snapshot", "targets");

  /** From 1, growing with each change. */
  long version();

  Instant expires();

  /** The value of {@code _type}. */
  String type();

  /**
   * Which keys speak for the four top roles.
   *
   * @param consistent whether file names carry a version or a digest (§6.2)
   */
  record Root(long version, Instant expires, Map<String, RoleKeys> roles, boolean consistent)
      implements Metadata {
    public static final String TYPE = "root";

    /** Copies the map. */
    public Root {
      roles = Map.copyOf(roles);
    }

    /** A root as ours are: of a repository with consistent snapshots. */
    public Root(long version, Instant expires, Map<String, RoleKeys> roles) {
      this(version, expires, roles, true);
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

    /** Where the repository keeps that role's file. */
    String fileName(String role, FilePin pin) {
      return (consistent ? pin.version() + "." : "") + role + ".json";
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
  }

  /** The signed object. */
  default ObjectNode toJson() {
    return MetadataForm.write(this);
  }
}
