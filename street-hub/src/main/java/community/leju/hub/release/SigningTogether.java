package community.leju.hub.release;

import community.leju.content.release.Metadata;
import community.leju.content.release.RepositoryFiles;
import community.leju.content.release.SignedFile;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Signer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Acts that several approvers sign, one after the other, where a role's threshold asks for it.
 *
 * <p>Each signs the role's whole next file, byte for byte the same. It is published with the last
 * signature. Where the role was signed otherwise meanwhile, the file would take that back: what was
 * signed is dropped, and asked for again.
 */
public final class SigningTogether {
  /** A file signed later than that would end too early. */
  private static final Duration LONGEST = Duration.ofDays(30);

  private final RoleFiles files;
  private final Clock clock;

  /** How far an act is. */
  public sealed interface Progress {
    /**
     * Published.
     *
     * @param logins who signed, in order
     */
    record Published(List<String> logins) implements Progress {}

    /**
     * Kept, until further approvers sign.
     *
     * @param again whether earlier signatures were dropped, since the role has changed meanwhile
     */
    record Waiting(int signed, int needed, boolean again) implements Progress {}

    /** This approver has signed it already. */
    record SignedBefore() implements Progress {}

    /** This approver's key is not one of the role's. */
    record NotEntitled() implements Progress {}
  }

  public SigningTogether(RoleFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /** Adds an approver's signature, and publishes where it was the last one needed. */
  public Progress sign(Handle handle, Act act, Signer approver, String login) {
    var keys = files.keysOf(handle, act.role());
    var keyId = RoleFiles.keyOf(approver).id();
    if (keys.isEmpty() || !keys.get().keys().containsKey(keyId)) {
      return new Progress.NotEntitled();
    }
    var known = PendingTable.find(handle, act.item());
    boolean fits = known.filter(one -> isStill(handle, one, act)).isPresent();
    var pending = fits ? known.orElseThrow() : begin(handle, act);
    if (pending.signatures().stream().anyMatch(one -> one.keyId().equals(keyId))) {
      return new Progress.SignedBefore();
    }
    var signature = Bytes.of(approver.sign(pending.message().toArray()));
    PendingTable.sign(
        handle, act.item(), new Pending.Signed(keyId, login, signature), clock.instant());
    var now = PendingTable.find(handle, act.item()).orElseThrow();
    var file = file(now);
    int good = RepositoryFiles.signedBy(file, keys.get()).size();
    if (good < keys.get().threshold()) {
      return new Progress.Waiting(good, keys.get().threshold(), known.isPresent() && !fits);
    }
    publish(handle, act, file);
    return new Progress.Published(now.logins());
  }

  private Pending begin(Handle handle, Act act) {
    PendingTable.drop(handle, act.item());
    var targets = act.targets().get();
    var next =
        files.nextOf(handle, act.role(), TargetTable.with(handle, act.role(), act.item(), targets));
    var pending =
        new Pending(
            act.kind(),
            act.role(),
            act.revision(),
            next.version() - 1,
            RepositoryFiles.message(next),
            clock.instant(),
            List.of());
    PendingTable.put(handle, act.item(), pending, targets);
    return pending;
  }

  private void publish(Handle handle, Act act, SignedFile<Metadata.Targets> file) {
    TargetTable.replace(handle, act.role(), act.item(), PendingTable.targets(handle, act.item()));
    files.put(handle, act.role(), file);
    PendingTable.drop(handle, act.item());
  }

  private static SignedFile<Metadata.Targets> file(Pending pending) {
    var signatures =
        pending.signatures().stream()
            .map(one -> new SignedFile.SignatureOf(one.keyId(), one.signature()))
            .toList();
    return RepositoryFiles.targets(
        pending.role(), RepositoryFiles.file(pending.message(), signatures));
  }

  /** Whether it is the same act, on the same ground. */
  private boolean isStill(Handle handle, Pending pending, Act act) {
    return pending.kind() == act.kind()
        && pending.role().equals(act.role())
        && pending.revision() == act.revision()
        && isCurrent(handle, pending);
  }

  private boolean isCurrent(Handle handle, Pending pending) {
    return pending.base() == MetadataTable.nextVersion(handle, pending.role()) - 1
        && clock.instant().isBefore(pending.madeAt().plus(LONGEST));
  }

  /** The act on that item that waits; one whose ground has changed waits for all signatures. */
  public Optional<Pending> waiting(Handle handle, long item) {
    return PendingTable.find(handle, item);
  }

  /** Whether the signatures that an act has still count. */
  public boolean counts(Handle handle, Pending pending) {
    return isCurrent(handle, pending);
  }

  /** Forgets what was signed for an item, as when it is sent back. */
  public void drop(Handle handle, long item) {
    PendingTable.drop(handle, item);
  }
}
