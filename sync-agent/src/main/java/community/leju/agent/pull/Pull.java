package community.leju.agent.pull;

import community.leju.agent.hub.HubLine;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TargetPin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Brings the shelf up to the hub's newest release. */
public final class Pull {
  /** The largest document; a larger target is a blob and goes to a file. */
  private static final long MOST_DOCUMENT_BYTES = 1 << 20;

  private final AgentStore store;
  private final HubLine hub;
  private final Subscription subscription;
  private final Clock clock;
  private final BlobDownload blobs;

  public Pull(AgentStore store, HubLine hub, Subscription subscription, Clock clock) {
    this.store = store;
    this.hub = hub;
    this.subscription = subscription;
    this.clock = clock;
    this.blobs = new BlobDownload(store.blobs(), hub);
  }

  /** What a pull came to. */
  public enum Outcome {
    SWITCHED,
    /** The shelf shows the newest release already. */
    UNCHANGED,
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
    var trusted = store.trusted().orElseThrow();
    var own = identity.committee();
    var release =
        new ReleaseUpdate(trusted, hub, offered -> subscription.roles(own, offered), clock).run();
    var entries = new HashMap<String, String>();
    release.targets().forEach((path, pin) -> entries.put(path, pin.sha256()));
    if (!release.isNew() && entries.equals(store.entries())) {
      return Outcome.UNCHANGED;
    }
    if (store.isTakenBack(entries)) {
      if (release.isNew()) {
        store.trust(release.state());
      }
      return Outcome.TAKEN_BACK;
    }
    var documents = new HashMap<String, byte[]>();
    for (var target : release.targets().entrySet()) {
      fetch(target.getKey(), target.getValue(), documents);
    }
    if (entries.equals(store.entries())) {
      store.trust(release.state());
      return Outcome.UNCHANGED;
    }
    store.switchShelf(release.state(), entries, documents);
    return Outcome.SWITCHED;
  }

  private void fetch(String path, TargetPin pin, Map<String, byte[]> documents) throws IOException {
    if (isBlob(path)) {
      blobs.fetch(path, pin);
      return;
    }
    if (pin.length() > MOST_DOCUMENT_BYTES) {
      throw new ReleaseRefused.WrongContent(path, "is longer than a document may be");
    }
    if (store.document(pin.sha256()).isEmpty()) {
      var body = new ByteArrayOutputStream();
      hub.target(path, pin, 0, append -> body);
      pin.check(path, body.toByteArray());
      documents.put(pin.sha256(), body.toByteArray());
    }
  }

  private static boolean isBlob(String path) {
    var parts = path.split("/", -1);
    return parts.length == 3 && parts[1].equals("blob");
  }
}
