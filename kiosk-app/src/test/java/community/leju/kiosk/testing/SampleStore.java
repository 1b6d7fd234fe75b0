package community.leju.kiosk.testing;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.Line;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.release.Metadata;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Form;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The agent's side of a kiosk's data folder, with the agent's own code and a real file. */
public final class SampleStore implements AutoCloseable {
  public static final Scope COMMITTEE = new Scope("310117990001");
  public static final String PUBLIC_ADDRESS = "http://127.0.0.1:8480";

  private final AgentStore agent;
  private final Clock clock;
  private final KeyPair slipKey = Ed25519.newPair();
  private final byte[] officeKey = Sealing.newPrivateKey();

  public SampleStore(Path dataFolder, Clock clock) {
    this.agent = AgentStore.open(dataFolder, clock);
    this.clock = clock;
  }

  public AgentStore agent() {
    return agent;
  }

  public KeyPair slipKey() {
    return slipKey;
  }

  /** The office's private key. */
  public byte[] officeKey() {
    return officeKey.clone();
  }

  /** A technician was there. */
  public SampleStore enrol() {
    var identity = new Identity(1, COMMITTEE, PUBLIC_ADDRESS, PUBLIC_ADDRESS, slipKey.getPrivate());
    var root = Map.of(Metadata.Root.TYPE, Bytes.of(new byte[] {'{', '}'}));
    agent.enrol(identity, new TrustedState(root, Map.of(), Instant.EPOCH));
    return line(true);
  }

  public SampleStore line(boolean up) {
    agent.line(new Line(up, true, Optional.of(clock.instant())));
    return this;
  }

  /** A release with these items, the form and the office's key. */
  public SampleStore show(List<? extends Item> items, Form form) {
    var documents = new HashMap<String, byte[]>();
    items.forEach(item -> documents.put(item.ref().targetPath(), Catalogue.write(item)));
    documents.put(Form.targetPath(form.id()), JsonMapper.shared().writeValueAsBytes(form.toJson()));
    return show(documents);
  }

  /** A release with these documents and the office's key. */
  public SampleStore show(Map<String, byte[]> documents) {
    var key = OfficeKey.of(COMMITTEE, Sealing.publicKeyOf(officeKey));
    var entries = new HashMap<String, String>();
    var bodies = new HashMap<String, byte[]>();
    var all = new HashMap<>(documents);
    all.put(OfficeKey.targetPath(COMMITTEE), JsonMapper.shared().writeValueAsBytes(key.toJson()));
    all.forEach((path, body) -> {
      entries.put(path, Sha256.hex(body));
      bodies.put(Sha256.hex(body), body);
    });
    agent.switchShelf(agent.trusted().orElseThrow(), entries, bodies);
    return this;
  }

  @Override
  public void close() {
    agent.close();
  }
}
