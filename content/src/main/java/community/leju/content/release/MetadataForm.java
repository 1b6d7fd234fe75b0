package community.leju.content.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes metadata in TUF's JSON. */
final class MetadataForm {
  static final String SPEC_VERSION = "1.0.34";
  static final String HUB_TIME = "x-leju-hub-time";

  private MetadataForm() {}

  static ObjectNode write(Metadata metadata) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("_type", metadata.type()).put("spec_version", SPEC_VERSION);
    json.put("version", metadata.version()).put("expires", seconds(metadata.expires()));
    switch (metadata) {
      case Metadata.Root root -> writeRoot(root, json);
      case Metadata.Timestamp timestamp -> {
        writePin(timestamp.snapshot(), json.putObject("meta").putObject("snapshot.json"));
        timestamp.hubTime().ifPresent(time -> json.put(HUB_TIME, seconds(time)));
      }
      case Metadata.Snapshot snapshot -> {
        var files = json.putObject("meta");
        snapshot.files().forEach((name, pin) -> writePin(pin, files.putObject(name)));
      }
      case Metadata.Targets targets -> writeTargets(targets, json);
    }
    return json;
  }

  /** TUF's date form knows whole seconds only. */
  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static void writeRoot(Metadata.Root root, ObjectNode json) {
    json.put("consistent_snapshot", root.consistent());
    writeKeys(List.copyOf(root.roles().values()), json.putObject("keys"));
    var roles = json.putObject("roles");
    root.roles().forEach((name, keys) -> keys.writeRole(roles.putObject(name)));
  }

  private static void writeTargets(Metadata.Targets targets, ObjectNode json) {
    var files = json.putObject("targets");
    targets
        .targets()
        .forEach((path, pin) -> {
          var file = files.putObject(path).put("length", pin.length());
          writeDigests(pin.digests(), file);
        });
    if (targets.delegations().isEmpty()) {
      return;
    }
    var delegations = json.putObject("delegations");
    writeKeys(
        targets.delegations().stream().map(Delegation::keys).toList(),
        delegations.putObject("keys"));
    var roles = delegations.putArray("roles");
    targets
        .delegations()
        .forEach(one -> {
          var role = roles.addObject().put("name", one.role());
          one.keys().writeRole(role);
          role.put("terminating", one.terminating());
          boolean byHash = !one.pathHashPrefixes().isEmpty();
          var paths = role.putArray(byHash ? "path_hash_prefixes" : "paths");
          (byHash ? one.pathHashPrefixes() : one.paths()).forEach(paths::add);
        });
  }

  private static void writeKeys(List<RoleKeys> roles, ObjectNode into) {
    Map<String, ReleaseKey> all = new LinkedHashMap<>();
    roles.forEach(role -> all.putAll(role.keys()));
    all.forEach((id, key) -> into.set(id, key.toJson()));
  }

  private static void writePin(FilePin pin, ObjectNode into) {
    into.put("version", pin.version());
    pin.length().ifPresent(length -> into.put("length", length.longValue()));
    writeDigests(pin.digests(), into);
  }

  private static void writeDigests(Digests digests, ObjectNode into) {
    if (!digests.equals(Digests.NONE)) {
      digests.byAlgorithm().forEach(into.putObject("hashes")::put);
    }
  }
}
