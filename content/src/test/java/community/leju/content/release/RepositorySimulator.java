package community.leju.content.release;

import community.leju.content.signing.OlpcJson;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A TUF repository as JSON that a test bends in any way, then signs and publishes. Made apart from
 * the classes that are under test, but for the canonical form.
 */
final class RepositorySimulator implements ReleaseSource {
  static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private final Map<String, ObjectNode> roles = new HashMap<>();
  private final Map<String, List<TestKey>> signers = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final List<String> requests = new ArrayList<>();

  /** Whether pins carry length and digest. */
  boolean pinned;

  /** Four top roles of one key each, published as version 1. */
  RepositorySimulator() {
    for (var role : Metadata.TOP_ROLES) {
      begin(role, role);
    }
    of("root").put("consistent_snapshot", true).putObject("keys");
    var own = of("root").putObject("roles");
    for (var role : Metadata.TOP_ROLES) {
      own.putObject(role).put("threshold", 1).putArray("keyids");
      addKey(role, TestKey.ed25519());
    }
    of("targets").putObject("targets");
    of("snapshot").putObject("meta");
    of("timestamp").putObject("meta");
    publish("root", "targets", "snapshot", "timestamp");
  }

  private void begin(String role, String type) {
    var signed = JsonNodeFactory.instance.objectNode();
    signed.put("_type", type).put("spec_version", "1.0.31").put("version", 0);
    signed.put("expires", NOW.plus(Duration.ofDays(30)).toString());
    roles.put(role, signed);
    signers.put(role, new ArrayList<>());
  }

  /** What the role says, to be changed before it is published. */
  ObjectNode of(String role) {
    return Objects.requireNonNull(roles.get(role), role);
  }

  /** Who signs the role, whether or not it may. */
  List<TestKey> signers(String role) {
    return Objects.requireNonNull(signers.get(role), role);
  }

  /** The keys and the threshold of a top role. */
  ObjectNode keysOf(String role) {
    return (ObjectNode) of("root").path("roles").path(role);
  }

  /** Lets the key speak for a top role, and sign. */
  void addKey(String role, TestKey key) {
    allow(of("root"), keysOf(role), key);
    signers(role).add(key);
  }

  /** Lets the key speak for a role. */
  static void allow(ObjectNode holder, ObjectNode role, TestKey key) {
    holder.withObject("/keys").set(key.id(), key.publicHalf().toJson());
    role.withArray("/keyids").add(key.id());
  }

  /** Takes a top role's keys away and gives it a new one. */
  void rotate(String role) {
    keysOf(role).putArray("keyids");
    signers(role).clear();
    addKey(role, TestKey.ed25519());
  }

  /** Delegates all paths to a role with a key of its own, which need not exist yet. */
  TestKey delegate(String from, String to, Consumer<ObjectNode> shape) {
    if (!roles.containsKey(to)) {
      begin(to, "targets");
      of(to).putObject("targets");
    }
    var delegations = of(from).withObject("/delegations");
    delegations.withObject("/keys");
    var role = delegations.withArray("/roles").addObject();
    role.put("name", to).put("threshold", 1).put("terminating", false);
    role.putArray("keyids");
    shape.accept(role);
    if (!role.has("paths") && !role.has("path_hash_prefixes")) {
      role.putArray("paths").add("*");
    }
    var key = TestKey.ed25519();
    allow(delegations, role, key);
    signers(to).add(key);
    return key;
  }

  void target(String role, String path, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    var target = ((ObjectNode) of(role).path("targets")).putObject(path);
    target.put("length", bytes.length).putObject("hashes").put("sha256", Sha256.hex(bytes));
  }

  /** Publishes these, one version up, and pins them where they are pinned. */
  void publish(String... names) {
    for (var role : names) {
      var signed = of(role);
      signed.put("version", signed.path("version").asLong() + 1);
      publishAs(signed.path("version").asLong(), role);
    }
  }

  /** Publishes a role as it is, under that version's name. */
  void publishAs(long version, String role) {
    var file = sign(role);
    files.put(version + "." + role + ".json", file);
    files.put(role + ".json", file);
    switch (role) {
      case "root", "timestamp" -> {}
      case "snapshot" ->
          pin(of("timestamp").putObject("meta").putObject("snapshot.json"), role, file);
      default ->
          pin(((ObjectNode) of("snapshot").path("meta")).putObject(role + ".json"), role, file);
    }
  }

  private void pin(ObjectNode into, String role, byte[] file) {
    into.put("version", of(role).path("version").asLong());
    if (pinned) {
      into.put("length", file.length).putObject("hashes").put("sha256", Sha256.hex(file));
    }
  }

  /** The role's file, signed by its signers. */
  byte[] sign(String role) {
    var file = JsonNodeFactory.instance.objectNode();
    var message = OlpcJson.of(of(role));
    ArrayNode signatures = file.putArray("signatures");
    signers(role).forEach(key -> signatures.add(key.signatureOf(message)));
    JsonNode signed = of(role).deepCopy();
    file.set("signed", signed);
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** File name to bytes, open to tampering. */
  Map<String, byte[]> files() {
    return files;
  }

  byte[] file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  /** The names that were asked for, in order. */
  List<String> requests() {
    return requests;
  }

  @Override
  public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
    requests.add(name);
    var file = files.get(name);
    if (file != null && file.length > mostBytes) {
      throw new IOException(name + " is longer than " + mostBytes);
    }
    return Optional.ofNullable(file);
  }
}
