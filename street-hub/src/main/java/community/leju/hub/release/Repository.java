package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.Delegation;
import community.leju.content.release.Metadata;
import community.leju.content.release.RoleKeys;
import community.leju.content.release.SignedFile;
import community.leju.content.signing.Signer;
import community.leju.process.launch.Failure;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What is done to the repository with offline keys: its beginning, delegations, another root. Each
 * act is judged by the kiosks' own code before it is committed.
 */
public final class Repository {
  private static final int ROOT_THRESHOLD = 2;

  private final RoleFiles files;
  private final Clock clock;
  private final Judge judge;

  public Repository(RoleFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
    this.judge = new Judge(clock);
  }

  /** The first release: a root that any two of its keys sign, and targets without delegations. */
  public void begin(
      Handle handle, List<Signer> rootSigners, Signer targetsSigner, Signer onlineSigner) {
    var now = clock.instant();
    var onlineKeys = RoleKeys.of(1, List.of(RoleFiles.keyOf(onlineSigner)));
    var root =
        new Metadata.Root(
            1,
            files.offlineEnd(),
            Map.of(
                "root",
                RoleKeys.of(ROOT_THRESHOLD, rootSigners.stream().map(RoleFiles::keyOf).toList()),
                "targets",
                RoleKeys.of(1, List.of(RoleFiles.keyOf(targetsSigner))),
                "snapshot",
                onlineKeys,
                "timestamp",
                onlineKeys));
    var signed = SignedFile.sign(root, rootSigners.subList(0, ROOT_THRESHOLD));
    MetadataTable.put(handle, "root", signed, now);
    files.signTargets(handle, targetsSigner, List.of());
  }

  /**
   * Delegates to the approvers there are now.
   *
   * @param signers approvers who stand by, to sign again what thereby lost its signatures
   * @throws Failure where a role has too few approvers, or kiosks would refuse what they take today
   */
  public void delegate(
      Handle handle,
      Signer targetsSigner,
      List<Scope> scopes,
      Map<Scope, List<byte[]>> approvers,
      List<Signer> signers) {
    var before = judge.problems(handle).keySet();
    var delegations = Roles.delegations(scopes, approvers, ThresholdTable.all(handle));
    mustKeepContent(handle, delegations);
    files.signTargets(handle, targetsSigner, delegations);
    var broken = new HashSet<>(judge.problems(handle).keySet());
    broken.removeAll(before);
    broken.forEach(role -> {
      if (files.keysOf(handle, role).isPresent()) {
        files.signRole(handle, role, signers);
      }
    });
    files.snapshot(handle);
    mustBeNoWorse(handle, before);
  }

  /** A role that nobody may sign any more takes what it shows off the screens. */
  private static void mustKeepContent(Handle handle, List<Delegation> delegations) {
    var roles = delegations.stream().map(Delegation::role).toList();
    for (var role : TargetTable.roles(handle)) {
      if (!roles.contains(role)) {
        throw new Failure(
            "nobody could sign for "
                + role
                + " any more, and what it shows would vanish; add another"
                + " approver first");
      }
    }
  }

  private void mustBeNoWorse(Handle handle, Set<String> before) {
    judge
        .problems(handle)
        .forEach((role, problem) -> {
          if (!before.contains(role)) {
            var advice =
                role.equals("targets")
                    ? "is it this hub's targets key?"
                    : "name approvers who sign it anew: --approver LOGIN";
            throw new Failure("kiosks would refuse this: " + problem + "; " + advice);
          }
        });
  }

  /**
   * Puts the next root in force, judged by the kiosks' own code.
   *
   * @param targetsSigner where the root names another targets key than before
   * @throws Failure where kiosks would refuse it
   */
  public void install(
      Handle handle, SignedFile<Metadata.Root> root, Optional<Signer> targetsSigner) {
    var before = judge.problems(handle).keySet();
    MetadataTable.put(handle, "root", root, clock.instant());
    targetsSigner.ifPresent(signer -> files.signTargets(handle, signer, files.delegations(handle)));
    files.snapshot(handle);
    judge
        .problems(handle)
        .forEach((role, problem) -> {
          if (!before.contains(role)) {
            throw new Failure("kiosks would refuse this root: " + problem);
          }
        });
  }

  /** Sets how many approvers sign for a role, from the next delegation on. */
  public void setThreshold(Handle handle, String role, int threshold) {
    if (role.equals(Roles.ALERT)) {
      throw new Failure("an alert never waits for a second signature: its threshold stays 1");
    }
    ThresholdTable.put(handle, role, threshold);
  }

  /** What the newest targets file delegates. */
  public List<Delegation> delegations(Handle handle) {
    return files.delegations(handle);
  }

  /** The newest root. */
  public SignedFile<Metadata.Root> root(Handle handle) {
    return files.root(handle);
  }

  /** Version and end of every role's newest file, by role. */
  public Map<String, Standing> standings(Handle handle) {
    return MetadataTable.standings(handle);
  }

  /** The roles that kiosks refuse as things stand, and why. */
  public Map<String, String> problems(Handle handle) {
    return judge.problems(handle);
  }
}
