package community.leju.content.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.OlpcJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads metadata. Strict in what it uses, blind to what it does not know. */
final class MetadataReader {
  /** Two members of one name would be read differently by different clients. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int MOST_THRESHOLD = 100;

  private final String role;

  private MetadataReader(String role) {
    this.role = role;
  }

  static SignedFile<Metadata.Root> root(byte[] raw) {
    var reader = new MetadataReader(Metadata.Root.TYPE);
    return reader.file(raw, Metadata.Root.TYPE, reader::readRoot);
  }

  static SignedFile<Metadata.Timestamp> timestamp(byte[] raw) {
    var reader = new MetadataReader(Metadata.Timestamp.TYPE);
    return reader.file(raw, Metadata.Timestamp.TYPE, reader::readTimestamp);
  }

  static SignedFile<Metadata.Snapshot> snapshot(byte[] raw) {
    var reader = new MetadataReader(Metadata.Snapshot.TYPE);
    return reader.file(raw, Metadata.Snapshot.TYPE, reader::readSnapshot);
  }

  static SignedFile<Metadata.Targets> targets(String role, byte[] raw) {
    var reader = new MetadataReader(role);
    return reader.file(raw, Metadata.Targets.TYPE, reader::readTargets);
  }

  private interface Shape<T> {
    T read(JsonNode signed, long version, Instant expires);
  }

  private <T extends Metadata> SignedFile<T> file(byte[] raw, String type, Shape<T> shape) {
    try {
      var file = JSON.readTree(raw);
      var signed = object(file, "signed");
      if (!text(signed, "_type").equals(type)) {
        throw malformed("is not of type " + type);
      }
      if (!text(signed, "spec_version").startsWith("1.")) {
        throw malformed("follows an unknown specification");
      }
      var content = shape.read(signed, version(signed), Instant.parse(text(signed, "expires")));
      return new SignedFile<>(
          content, Bytes.of(raw), Bytes.of(OlpcJson.of(signed)), signatures(file));
    } catch (JacksonException e) {
      throw malformed("is not JSON: " + e.getOriginalMessage());
    } catch (DateTimeException e) {
      throw malformed("has no date: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw malformed("has " + e.getMessage());
    }
  }

  private List<SignedFile.SignatureOf> signatures(JsonNode file) {
    var signatures = new ArrayList<SignedFile.SignatureOf>();
    var ids = new HashSet<String>();
    for (var one : array(file, "signatures")) {
      var keyId = text(one, "keyid");
      if (!ids.add(keyId)) {
        throw malformed("is signed twice by the same key");
      }
      signatures.add(new SignedFile.SignatureOf(keyId, SignedFile.signatureOf(text(one, "sig"))));
    }
    return signatures;
  }

  private Metadata.Root readRoot(JsonNode signed, long version, Instant expires) {
    var keys = keys(signed);
    var roles = new LinkedHashMap<String, RoleKeys>();
    for (var top : Metadata.TOP_ROLES) {
      roles.put(top, roleKeys(object(object(signed, "roles"), top), keys));
    }
    var consistent = signed.path("consistent_snapshot").asBoolean(false);
    return new Metadata.Root(version, expires, roles, consistent);
  }

  private Metadata.Timestamp readTimestamp(JsonNode signed, long version, Instant expires) {
    var hubTime = signed.get(MetadataForm.HUB_TIME);
    return new Metadata.Timestamp(
        version,
        expires,
        pin(object(object(signed, "meta"), "snapshot.json")),
        hubTime == null ? Optional.empty() : Optional.of(Instant.parse(hubTime.asString())));
  }

  private Metadata.Snapshot readSnapshot(JsonNode signed, long version, Instant expires) {
    var files = new LinkedHashMap<String, FilePin>();
    object(signed, "meta").forEachEntry((name, one) -> files.put(name, pin(one)));
    return new Metadata.Snapshot(version, expires, files);
  }

  private Metadata.Targets readTargets(JsonNode signed, long version, Instant expires) {
    var targets = new LinkedHashMap<String, TargetPin>();
    object(signed, "targets")
        .forEachEntry(
            (path, one) -> targets.put(path, new TargetPin(number(one, "length"), digests(one))));
    var own = signed.get("delegations");
    return new Metadata.Targets(
        version, expires, targets, own == null ? List.of() : delegations(own));
  }

  private List<Delegation> delegations(JsonNode own) {
    var delegations = new LinkedHashMap<String, Delegation>();
    var keys = keys(own);
    for (var one : array(own, "roles")) {
      var name = text(one, "name");
      if (Metadata.TOP_ROLES.contains(name) || name.equals(TrustedState.FIRST_ROOT)) {
        throw malformed("delegates to a role named " + name);
      }
      var delegation =
          new Delegation(
              name,
              roleKeys(one, keys),
              one.path("terminating").asBoolean(false),
              texts(one, "paths"),
              texts(one, "path_hash_prefixes"));
      if (delegations.putIfAbsent(name, delegation) != null) {
        throw malformed("delegates twice to " + name);
      }
    }
    return List.copyOf(delegations.values());
  }

  private List<String> texts(JsonNode holder, String name) {
    var texts = new ArrayList<String>();
    if (holder.has(name)) {
      array(holder, name).forEach(one -> texts.add(one.asString("")));
    }
    return texts;
  }

  private Map<String, ReleaseKey> keys(JsonNode holder) {
    var keys = new LinkedHashMap<String, ReleaseKey>();
    // A key of a kind that we do not know may look like anything: it just never signs.
    object(holder, "keys")
        .forEachEntry((id, one) ->
            keys.put(
                id,
                new ReleaseKey(
                    one.path("keytype").asString(""),
                    one.path("scheme").asString(""),
                    one.path("keyval").path("public").asString(""))));
    return keys;
  }

  private RoleKeys roleKeys(JsonNode one, Map<String, ReleaseKey> keys) {
    var own = new LinkedHashMap<String, ReleaseKey>();
    for (var id : array(one, "keyids")) {
      var key = keys.get(id.asString(""));
      if (key != null) {
        own.put(id.asString(""), key);
      }
    }
    long threshold = number(one, "threshold");
    if (threshold < 1 || threshold > MOST_THRESHOLD) {
      throw malformed("has a threshold of " + threshold);
    }
    return new RoleKeys(own, (int) threshold);
  }

  private FilePin pin(JsonNode one) {
    var length = one.get("length");
    return new FilePin(
        version(one),
        length == null ? Optional.empty() : Optional.of(number(one, "length")),
        one.has("hashes") ? digests(one) : Digests.NONE);
  }

  private Digests digests(JsonNode one) {
    var digests = new LinkedHashMap<String, String>();
    object(one, "hashes").forEachEntry((name, hex) -> digests.put(name, hex.asString("")));
    if (digests.isEmpty()) {
      throw malformed("has no digest in 'hashes'");
    }
    return new Digests(digests);
  }

  private long version(JsonNode holder) {
    long version = number(holder, "version");
    if (version < 1) {
      throw malformed("has version " + version);
    }
    return version;
  }

  private long number(JsonNode holder, String name) {
    var node = holder.get(name);
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw malformed("has no number '" + name + "'");
    }
    return node.longValue();
  }

  private String text(JsonNode holder, String name) {
    var node = holder.get(name);
    if (node == null || !node.isString()) {
      throw malformed("has no text '" + name + "'");
    }
    return node.stringValue();
  }

  private JsonNode object(JsonNode holder, String name) {
    var node = holder.get(name);
    if (node == null || !node.isObject()) {
      throw malformed("has no object '" + name + "'");
    }
    return node;
  }

  private JsonNode array(JsonNode holder, String name) {
    var node = holder.get(name);
    if (node == null || !node.isArray()) {
      throw malformed("has no list '" + name + "'");
    }
    return node;
  }

  private ReleaseRefused malformed(String problem) {
    return new ReleaseRefused.Malformed(role, problem);
  }
}
