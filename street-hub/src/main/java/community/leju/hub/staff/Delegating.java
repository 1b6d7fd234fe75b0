package community.leju.hub.staff;

import community.leju.content.item.Scope;
import community.leju.content.signing.Signer;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.keys.OfflineKeys;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.release.Repository;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Has the offline targets key delegate to the approvers who work here now. */
public final class Delegating {
  private final SigningKeys signingKeys;
  private final OfficeKeys officeKeys;
  private final OfflineKeys offlineKeys;
  private final Repository repository;

  public Delegating(
      SigningKeys signingKeys,
      OfficeKeys officeKeys,
      OfflineKeys offlineKeys,
      Repository repository) {
    this.signingKeys = signingKeys;
    this.officeKeys = officeKeys;
    this.offlineKeys = offlineKeys;
    this.repository = repository;
  }

  /**
   * Delegates, within the transaction of what made it necessary.
   *
   * @param offline the folder of the targets key
   * @param signers approvers who stand by, to sign again what thereby lost its signatures
   * @throws community.leju.process.launch.Failure where kiosks would refuse the result
   */
  public void delegate(Handle handle, Path offline, List<Signer> signers) {
    var scopes = officeKeys.all(handle).stream().map(OfficeKey::office).toList();
    Map<Scope, List<byte[]>> approvers = new HashMap<>();
    for (var held : signingKeys.all(handle)) {
      approvers
          .computeIfAbsent(new Scope(held.scope()), _ -> new java.util.ArrayList<>())
          .add(held.publicKey().toArray());
    }
    repository.delegate(handle, offlineKeys.targets(offline), scopes, approvers, signers);
  }
}
