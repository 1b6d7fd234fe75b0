package community.leju.agent.pull;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.StoreFailed;
import community.leju.content.release.CheckedRelease;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TrustedState;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Brings the shelf up to the newest release that there is, and heals it. */
public final class Pull {
  private final AgentStore store;
  private final Supply supply;
  private final Subscription subscription;
  private final Clock clock;

  public Pull(AgentStore store, Supply supply, Subscription subscription, Clock clock) {
    this.store = store;
    this.supply = supply;
    this.subscription = subscription;
    this.clock = clock;
  }

  /** What a pull came to. */
  public enum Outcome {
    SWITCHED,
    /** The shelf shows the newest release already. */
    UNCHANGED,
    /** The shelf shows it already; what was damaged of it was fetched again. */
    HEALED,
    /**
     * The screen could not live with the newest release: the older one stays until another comes.
     */
    TAKEN_BACK
  }

  /**
   * Pulls once.
   *
   * @throws ReleaseRefused where the release is not as it must be; the shelf stays
   * @throws IOException where the line broke; what was fetched so far is kept for the next time
   */
  public Outcome run(Identity identity) throws IOException {
    try {
      return attempt(identity);
    } catch (StoreFailed e) {
      // A full disk is no damage, and what is not the shelf's is not ours to throw away.
      if (e.isDiskFull() || !store.repairShelf()) {
        throw e;
      }
      return attempt(identity);
    }
  }

  private Outcome attempt(Identity identity) throws IOException {
    var release = update(identity);
    var entries = new HashMap<String, String>();
    release.targets().forEach((path, pin) -> entries.put(path, pin.sha256()));
    var shelf = store.entries();
    boolean isShown = entries.equals(shelf);
    if (!isShown && store.isTakenBack(entries)) {
      trust(release);
      return Outcome.TAKEN_BACK;
    }
    var absent = store.contents().check(entries.values());
    var documents = fetch(release, absent, shelf);
    if (!isShown) {
      store.switchShelf(release.state(), entries, documents);
      return Outcome.SWITCHED;
    }
    if (!absent.isEmpty()) {
      store.heal(release.state(), documents);
      return Outcome.HEALED;
    }
    trust(release);
    return Outcome.UNCHANGED;
  }

  private void trust(CheckedRelease release) {
    if (release.isNew()) {
      store.trust(release.state());
    }
  }

  /** A short cut that leads to a refusal may have led astray: only what comes whole decides. */
  private CheckedRelease update(Identity identity) throws IOException {
    var trusted = store.trusted().orElseThrow();
    var source = supply.metadata(trusted);
    try {
      return update(identity, trusted, source);
    } catch (ReleaseRefused e) {
      return update(identity, trusted, source.withoutShortCuts().orElseThrow(() -> e));
    }
  }

  private CheckedRelease update(Identity identity, TrustedState trusted, ReleaseSource source)
      throws IOException {
    var own = identity.committee();
    return new ReleaseUpdate(trusted, source, offered -> subscription.roles(own, offered), clock)
        .run();
  }

  /** Fetches what is absent; gives the documents, for blobs are kept at once. */
  private Map<String, byte[]> fetch(
      CheckedRelease release, Set<String> absent, Map<String, String> shelf) throws IOException {
    var staying = release.targets().values().stream().map(pin -> pin.sha256()).distinct().toList();
    var likeness = new Likeness(store.contents(), shelf, Set.copyOf(staying));
    var download = new Download(store.blobs(), supply, likeness);
    var documents = new HashMap<String, byte[]>();
    var wanted = new HashSet<>(absent);
    for (var target : release.targets().entrySet()) {
      // Two paths may have the same content.
      if (wanted.remove(target.getValue().sha256())) {
        download
            .fetch(target.getKey(), target.getValue())
            .ifPresent(document -> documents.put(target.getValue().sha256(), document));
      }
    }
    return documents;
  }
}
