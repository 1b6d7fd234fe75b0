package community.leju.trials.stage;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.Line;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.pack.Pack;
import community.leju.content.pack.PackReader;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TrustedState;
import community.leju.content.render.Segmenter;
import community.leju.content.signing.CanonicalJson;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Form;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.content.testing.SampleRepository;
import community.leju.hub.chart.Charts;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A kiosk's data folder with the demo pack on its shelf, without a hub: to train a start with. */
final class SampleShelf {
  private static final String APPROVER = "陈书记";
  private static final String NOWHERE = "http://127.0.0.1:9";

  private final Pack pack;
  private final Scope committee;
  private final List<String> roles;
  private final SampleRepository repository;
  private final Map<String, byte[]> targets = new HashMap<>();

  private SampleShelf(Pack pack, Scope committee, List<String> roles, Clock clock) {
    this.pack = pack;
    this.committee = committee;
    this.roles = roles;
    this.repository = new SampleRepository(clock, roles.toArray(String[]::new));
  }

  /** The street's and the committee's items. */
  static void make(Path packFolder, Scope committee, Path data, Clock clock) throws IOException {
    var pack = PackReader.read(packFolder);
    if (pack.items().stream().noneMatch(item -> item.ref().scope().equals(committee))) {
      throw new Failure(packFolder + " has nothing of committee " + committee.value());
    }
    var roles = List.of(SampleRepository.STREET, committee.value());
    new SampleShelf(pack, committee, roles, clock).fill(data, clock);
  }

  /** Every item of the pack. */
  static void makeWhole(Path packFolder, Scope committee, Path data, Clock clock)
      throws IOException {
    var pack = PackReader.read(packFolder);
    var scopes = pack.items().stream().map(item -> item.ref().scope().value());
    var roles = Stream.concat(Stream.of(SampleRepository.STREET), scopes).distinct().toList();
    new SampleShelf(pack, committee, roles, clock).fill(data, clock);
  }

  private void fill(Path data, Clock clock) throws IOException {
    var charts = new Charts(Segmenter.load());
    for (var item : pack.items()) {
      var scope = item.ref().scope();
      if (roles.contains(scope.value())) {
        put(scope.value(), item.ref().targetPath(), approved(charts.laidOut(item)));
        for (var picture : item.pictures()) {
          var blob = pack.blobs().get(picture.sha256());
          if (blob != null) {
            put(scope.value(), picture.targetPath(scope), Files.readAllBytes(blob));
          }
        }
      }
    }
    for (var form : pack.forms()) {
      put("street", Form.targetPath(form.id()), CanonicalJson.of(form.toJson()));
    }
    var key = OfficeKey.of(committee, Sealing.publicKeyOf(Sealing.newPrivateKey()));
    put("street", OfficeKey.targetPath(committee), CanonicalJson.of(key.toJson()));
    repository.publish();
    keep(data, clock);
  }

  /** As a hub releases it: with the approver's name. */
  private static byte[] approved(Item item) {
    var kind = Catalogue.find(item.ref().kind()).orElseThrow();
    return JsonMapper.shared().writeValueAsBytes(kind.write(item).put("approver", APPROVER));
  }

  private void put(String role, String path, byte[] content) {
    repository.put(role, path, content);
    targets.put(path, content);
  }

  private void keep(Path data, Clock clock) throws IOException {
    Files.createDirectories(data);
    var root = TrustedState.of(repository.file("1.root.json"));
    var release = new ReleaseUpdate(root, repository, roles, clock).run();
    try (var store = AgentStore.open(data, clock)) {
      var slipKey = Ed25519.newPair().getPrivate();
      store.enrol(new Identity(1, committee, NOWHERE, NOWHERE, slipKey), root);
      var entries = new HashMap<String, String>();
      var documents = new HashMap<String, byte[]>();
      for (var target : targets.entrySet()) {
        var sha256 = Sha256.hex(target.getValue());
        entries.put(target.getKey(), sha256);
        if (target.getKey().contains("/blob/")) {
          Files.write(store.blobs().partOf(sha256), target.getValue());
          store.blobs().keep(sha256);
        } else {
          documents.put(sha256, target.getValue());
        }
      }
      store.switchShelf(release.state(), entries, documents);
      store.line(new Line(true, true, Optional.of(clock.instant())));
    }
  }
}
