package community.leju.hub.ceremony;

import community.leju.content.release.Metadata;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.RepositoryFiles;
import community.leju.content.release.RoleKeys;
import community.leju.content.release.SignedFile;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Signer;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A root that is being signed: a file that is carried from one holder of a key to the next. It
 * holds the root before it too, so that each sees what changes and how many signatures are missing.
 */
public record RootDraft(SignedFile<Metadata.Root> previous, SignedFile<Metadata.Root> next) {
  private static final int MOST_BYTES = 1024 * 1024;
  private static final String KIND = "leju-root-draft";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** How many signatures of a root's keys there are, and how many it needs. */
  public record Count(int signed, int needed) {
    public boolean isEnough() {
      return signed >= needed;
    }
  }

  /** A draft that nobody has signed. */
  static RootDraft of(SignedFile<Metadata.Root> previous, Metadata.Root next) {
    return new RootDraft(previous, unsigned(RepositoryFiles.message(next), List.of()));
  }

  private static SignedFile<Metadata.Root> unsigned(
      Bytes message, List<SignedFile.SignatureOf> signatures) {
    return RepositoryFiles.root(RepositoryFiles.file(message, signatures));
  }

  /**
   * Adds a signature; the same key twice signs once.
   *
   * @throws Failure where the key is in neither of the two roots
   */
  public RootDraft signedBy(Signer signer) {
    var id = ReleaseKey.ofEd25519(signer.publicKey()).id();
    if (!keys(previous).keys().containsKey(id) && !keys(next).keys().containsKey(id)) {
      throw new Failure("the key " + shortId(id) + " is a root key neither before nor after");
    }
    var signatures = new ArrayList<>(next.signatures());
    signatures.removeIf(one -> one.keyId().equals(id));
    var signature = Bytes.of(signer.sign(next.message().toArray()));
    signatures.add(new SignedFile.SignatureOf(id, signature));
    return new RootDraft(previous, unsigned(next.message(), signatures));
  }

  /** Signatures by the keys of the root in force. */
  public Count ofPrevious() {
    return count(keys(previous));
  }

  /** Signatures by the new root's own keys. */
  public Count ofNext() {
    return count(keys(next));
  }

  public boolean isComplete() {
    return ofPrevious().isEnough() && ofNext().isEnough();
  }

  private Count count(RoleKeys keys) {
    return new Count(RepositoryFiles.signedBy(next, keys).size(), keys.threshold());
  }

  /** What it changes, one line each, for whoever is asked to sign it. */
  public List<String> changes() {
    var lines = new ArrayList<String>();
    lines.add(
        "root version %d, until %s".formatted(next.content().version(), next.content().expires()));
    for (var role : List.of("root", "targets", "timestamp", "snapshot")) {
      compare(role, lines);
    }
    if (lines.size() == 1) {
      lines.add("no key changes: it only lasts longer");
    }
    return lines;
  }

  private void compare(String role, List<String> lines) {
    var before = role(previous, role);
    var after = role(next, role);
    var gone = new LinkedHashSet<>(before.keys().keySet());
    gone.removeAll(after.keys().keySet());
    var come = new LinkedHashSet<>(after.keys().keySet());
    come.removeAll(before.keys().keySet());
    gone.forEach(id -> lines.add(role + ": without the key " + shortId(id)));
    come.forEach(id -> lines.add(role + ": with the new key " + shortId(id)));
    if (before.threshold() != after.threshold()) {
      lines.add(
          "%s: %d signatures instead of %d".formatted(role, after.threshold(), before.threshold()));
    }
  }

  private static RoleKeys keys(SignedFile<Metadata.Root> root) {
    return role(root, "root");
  }

  static RoleKeys role(SignedFile<Metadata.Root> root, String role) {
    return Objects.requireNonNull(root.content().roles().get(role));
  }

  /** Enough of a key's id to tell it by. */
  public static String shortId(String id) {
    return id.substring(0, Math.min(12, id.length()));
  }

  /**
   * Reads a draft.
   *
   * @throws Failure where the file is none
   */
  public static RootDraft read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(file + " is no draft of a root: too large");
      }
      var json = JSON.readTree(Files.readAllBytes(file));
      if (!json.path("kind").asString("").equals(KIND)) {
        throw new Failure(file + " is no draft of a root");
      }
      return new RootDraft(part(json, "previous"), part(json, "next"));
    } catch (IOException e) {
      throw new Failure("cannot read " + file + ": " + e, e);
    } catch (JacksonException | ReleaseRefused e) {
      throw new Failure(file + " is no draft of a root: " + e.getMessage(), e);
    }
  }

  private static SignedFile<Metadata.Root> part(JsonNode json, String name) {
    return RepositoryFiles.root(JSON.writeValueAsBytes(json.path(name)));
  }

  /** Writes it whole, or leaves what was there. */
  public void write(Path file) throws IOException {
    var json = JsonNodeFactory.instance.objectNode().put("kind", KIND).put("formatVersion", 1);
    json.set("previous", tree(previous));
    json.set("next", tree(next));
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonNode tree(SignedFile<Metadata.Root> root) {
    return JSON.readTree(new String(root.raw().toArray(), StandardCharsets.UTF_8));
  }
}
