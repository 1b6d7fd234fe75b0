package community.leju.content.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.CanonicalJson;
import community.leju.content.signing.OlpcJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The maker's side of a repository: reads what it made, and puts files together from signatures
 * that come one by one. What it reads is only judged by {@link ReleaseUpdate}.
 */
public final class RepositoryFiles {
  private RepositoryFiles() {}

  /**
   * Reads a root, whoever signed it.
   *
   * @throws ReleaseRefused where it is none
   */
  public static SignedFile<Metadata.Root> root(byte[] raw) {
    return MetadataReader.root(raw);
  }

  /**
   * Reads a file of the targets role or of a delegated one, whoever signed it.
   *
   * @throws ReleaseRefused where it is none
   */
  public static SignedFile<Metadata.Targets> targets(String role, byte[] raw) {
    return MetadataReader.targets(role, raw);
  }

  /**
   * Reads a snapshot, whoever signed it.
   *
   * @throws ReleaseRefused where it is none
   */
  public static SignedFile<Metadata.Snapshot> snapshot(byte[] raw) {
    return MetadataReader.snapshot(raw);
  }

  /** The bytes that every signer of that file signs. */
  public static Bytes message(Metadata content) {
    return Bytes.of(OlpcJson.of(content.toJson()));
  }

  /** The file of a message and the signatures over it; nobody has checked them. */
  public static byte[] file(Bytes message, List<SignedFile.SignatureOf> signatures) {
    var file = JsonNodeFactory.instance.objectNode();
    var list = file.putArray("signatures");
    signatures.forEach(
        one -> list.addObject().put("keyid", one.keyId()).put("sig", one.signature().toHex()));
    var text = new String(message.toArray(), StandardCharsets.UTF_8);
    file.set("signed", JsonMapper.shared().readTree(text));
    return CanonicalJson.of(file);
  }

  /** The ids of those keys of a role that made a good signature of the file. */
  public static Set<String> signedBy(SignedFile<?> file, RoleKeys keys) {
    var good = new LinkedHashSet<String>();
    var message = file.message().toArray();
    for (var one : file.signatures()) {
      var key = keys.keys().get(one.keyId());
      if (key != null
          && key.verifier().filter(known -> known.verifies(message, one.signature())).isPresent()) {
        good.add(one.keyId());
      }
    }
    return good;
  }
}
