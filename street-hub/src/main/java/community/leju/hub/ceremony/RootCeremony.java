package community.leju.hub.ceremony;

import community.leju.content.release.Metadata;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RoleKeys;
import community.leju.content.signing.Signer;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.OnlineKeys;
import community.leju.hub.release.Releases;
import community.leju.hub.release.Repository;
import community.leju.hub.store.Database;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Another root, in three steps: a draft is made at the hub, signed by holders of root keys wherever
 * they are, and put in force at the hub once enough of the old and of the new keys have signed.
 */
public final class RootCeremony {
  private static final Duration LIFE = Duration.ofDays(730);
  private static final int MOST_KEYS = 9;

  private final Database database;
  private final Repository repository;
  private final Releases releases;
  private final OnlineKeys online;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * What a new root changes.
   *
   * @param added raw public root keys that join
   * @param removed beginnings of ids of root keys that leave
   * @param threshold how many root keys sign from then on
   * @param targets another targets key
   */
  public record Wish(
      List<byte[]> added,
      List<String> removed,
      Optional<Integer> threshold,
      Optional<byte[]> targets,
      boolean newOnlineKey) {}

  public RootCeremony(
      Database database,
      Repository repository,
      Releases releases,
      OnlineKeys online,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.repository = repository;
    this.releases = releases;
    this.online = online;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a draft on the root in force.
   *
   * @throws Failure where its keys could not reach its threshold
   */
  public RootDraft draft(Wish wish) throws IOException {
    var previous = database.read(repository::root);
    long version = previous.content().version() + 1;
    var roles = new java.util.HashMap<>(previous.content().roles());
    roles.put("root", rootKeys(RootDraft.role(previous, "root"), wish));
    wish.targets().ifPresent(key -> roles.put("targets", one(key)));
    if (wish.newOnlineKey()) {
      var keys = one(online.createFor(version).publicKey());
      roles.putAll(Map.of("timestamp", keys, "snapshot", keys));
    }
    audit.write("hub", "keys.root-draft", "root " + version, "ok");
    return RootDraft.of(previous, new Metadata.Root(version, clock.instant().plus(LIFE), roles));
  }

  private static RoleKeys rootKeys(RoleKeys before, Wish wish) {
    var keys = new ArrayList<>(before.keys().values());
    for (var prefix : wish.removed()) {
      var matching = keys.stream().filter(key -> key.id().startsWith(prefix)).toList();
      if (matching.size() != 1) {
        throw new Failure("'%s' is %d root keys, not one".formatted(prefix, matching.size()));
      }
      keys.removeAll(matching);
    }
    wish.added().forEach(key -> keys.add(ReleaseKey.ofEd25519(key)));
    int threshold = wish.threshold().orElse(before.threshold());
    var after = RoleKeys.of(threshold, keys);
    if (threshold < 1 || after.keys().size() < threshold || after.keys().size() > MOST_KEYS) {
      throw new Failure(
          "%d root keys of which %d sign: there must be 1 to %d, and no fewer than sign"
              .formatted(after.keys().size(), threshold, MOST_KEYS));
    }
    return after;
  }

  private static RoleKeys one(byte[] publicKey) {
    return RoleKeys.of(1, List.of(ReleaseKey.ofEd25519(publicKey)));
  }

  /**
   * Puts a draft in force, in one transaction, judged by the kiosks' own code.
   *
   * @param targetsSigner the new targets key, where it names another
   * @throws Failure where signatures are missing, the hub has another root meanwhile, or kiosks
   *     would refuse it; nothing was changed
   */
  public void install(RootDraft draft, Optional<Signer> targetsSigner) throws IOException {
    mustBeSigned("the root in force", draft.ofPrevious());
    mustBeSigned("the new root", draft.ofNext());
    var change = targetsChange(draft, targetsSigner);
    database.change(handle -> {
      mustFollow(handle, draft);
      repository.install(handle, draft.next(), change);
      audit.write(
          handle,
          "hub",
          "keys.root-install",
          "root " + draft.next().content().version(),
          String.join("; ", draft.changes()));
    });
    // Only now: a draft that was refused needs the online key that is still in force.
    online.deleteAllBut(RootDraft.role(draft.next(), "timestamp"));
    releases.announce();
  }

  private static void mustBeSigned(String which, RootDraft.Count count) {
    if (!count.isEnough()) {
      throw new Failure(
          "%d of %d keys of %s have signed; have it signed: hub keys sign --key FILE DRAFT"
              .formatted(count.signed(), count.needed(), which));
    }
  }

  private static Optional<Signer> targetsChange(RootDraft draft, Optional<Signer> given) {
    var before = RootDraft.role(draft.previous(), "targets");
    var after = RootDraft.role(draft.next(), "targets");
    if (before.equals(after)) {
      return Optional.empty();
    }
    return Optional.of(
        given
            .filter(
                signer -> after.keys().containsKey(ReleaseKey.ofEd25519(signer.publicKey()).id()))
            .orElseThrow(() ->
                new Failure("the root names a new targets key: --targets-key FILE signs with it")));
  }

  private void mustFollow(Handle handle, RootDraft draft) {
    var now = repository.root(handle);
    if (!now.message().equals(draft.previous().message())) {
      throw new Failure(
          "the hub has root %d meanwhile: make a new draft".formatted(now.content().version()));
    }
  }
}
