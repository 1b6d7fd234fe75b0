package community.leju.hub.review;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Scope;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.content.submission.Form;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.blob.Blobs;
import community.leju.hub.chart.Charts;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.release.Act;
import community.leju.hub.release.Change;
import community.leju.hub.release.Releases;
import community.leju.hub.release.SigningTogether;
import community.leju.hub.staff.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns approved revisions into targets of a release. */
public final class Publishing {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Items items;
  private final Forms forms;
  private final OfficeKeys officeKeys;
  private final Blobs blobs;
  private final Releases releases;
  private final SigningTogether together;
  private final Charts charts;

  public Publishing(
      Items items,
      Forms forms,
      OfficeKeys officeKeys,
      Blobs blobs,
      Releases releases,
      SigningTogether together,
      Charts charts) {
    this.items = items;
    this.forms = forms;
    this.officeKeys = officeKeys;
    this.blobs = blobs;
    this.releases = releases;
    this.together = together;
    this.charts = charts;
  }

  /** Publishes the newest revisions of some items in one release, where one signature is enough. */
  void publish(
      Handle handle, Signer signer, Scope signerScope, String approver, List<Entry> entries) {
    var changes = new ArrayList<Change>();
    for (var entry : entries) {
      changes.add(Change.of(entry.ref().scope(), entry.id(), targets(handle, entry, approver)));
      items.move(handle, entry.id(), State.PUBLISHED, entry.head());
      together.drop(handle, entry.id());
    }
    release(handle, signer, signerScope, changes);
  }

  void withdraw(Handle handle, Signer signer, Scope signerScope, Entry entry) {
    items.move(handle, entry.id(), State.WITHDRAWN, 0);
    together.drop(handle, entry.id());
    release(
        handle, signer, signerScope, List.of(Change.of(entry.ref().scope(), entry.id(), Map.of())));
  }

  /** Adds one of several signatures, and publishes or withdraws with the last one. */
  SigningTogether.Progress sign(
      Handle handle, Act.Kind kind, Signer signer, Account approver, Entry entry) {
    var role = entry.ref().scope().value();
    var act =
        switch (kind) {
          case APPROVE ->
              new Act(
                  kind,
                  role,
                  entry.id(),
                  entry.head(),
                  () -> targets(handle, entry, approver.name()));
          case WITHDRAW -> new Act(kind, role, entry.id(), entry.published(), Map::of);
        };
    var progress = together.sign(handle, act, signer, approver.login());
    if (progress instanceof SigningTogether.Progress.Published) {
      switch (kind) {
        case APPROVE -> items.move(handle, entry.id(), State.PUBLISHED, entry.head());
        case WITHDRAW -> items.move(handle, entry.id(), State.WITHDRAWN, 0);
      }
      if (approver.scope().isStreet()) {
        release(handle, signer, approver.scope(), List.of());
      }
    }
    return progress;
  }

  /** Publishes keys and forms that are new, by the street's approvers. */
  public void publishKeysAndForms(Handle handle, List<Signer> signers) {
    var changes = new ArrayList<Change>();
    addKeysAndForms(handle, changes);
    if (!changes.isEmpty()) {
      releases.publish(handle, signers, changes);
    }
  }

  /** Whether kiosks are told of that key. */
  public boolean isPublished(Handle handle, OfficeKey key) {
    var pin = TargetPin.of(JSON.writeValueAsBytes(key.toJson()));
    return pin.equals(
        releases.targetsOf(handle, Scope.STREET).get(OfficeKey.targetPath(key.office())));
  }

  private void release(Handle handle, Signer signer, Scope signerScope, List<Change> changes) {
    if (signerScope.isStreet() && releases.thresholdOf(handle, Scope.STREET.value()) == 1) {
      // Keys and forms have no page of their own: the street's next signature takes them along.
      changes = new ArrayList<>(changes);
      addKeysAndForms(handle, changes);
    }
    if (!changes.isEmpty()) {
      releases.publish(handle, List.of(signer), changes);
    }
  }

  private Map<String, TargetPin> targets(Handle handle, Entry entry, String approver) {
    var document =
        items
            .revision(handle, entry.id(), entry.head())
            .flatMap(Revision::document)
            .orElseThrow(() -> new CannotMove("内容还不完整，不能发布。", "The item is incomplete."));
    var signed = (ObjectNode) JSON.readTree(document);
    signed.put("approver", approver);
    var bytes = JSON.writeValueAsBytes(signed);
    var item = Catalogue.read(entry.ref(), bytes).orElseThrow();
    var drawn = charts.laidOut(item);
    var targets = new HashMap<String, TargetPin>();
    targets.put(
        entry.ref().targetPath(), store(drawn.equals(item) ? bytes : Catalogue.write(drawn)));
    for (var picture : item.pictures()) {
      targets.put(picture.targetPath(entry.ref().scope()), pin(item, picture.sha256()));
    }
    return targets;
  }

  private TargetPin store(byte[] bytes) {
    blobs.put(bytes);
    return TargetPin.of(bytes);
  }

  private TargetPin pin(Item item, String sha256) {
    var file =
        blobs
            .find(sha256)
            .orElseThrow(() ->
                new CannotMove("图片丢失，请重新上传。", "A picture of " + item.ref().id() + " is missing."));
    try {
      return new TargetPin(Files.size(file), sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addKeysAndForms(Handle handle, List<Change> changes) {
    var signed = releases.targetsOf(handle, Scope.STREET);
    var extras = new HashMap<String, byte[]>();
    for (var key : officeKeys.all(handle)) {
      extras.put(OfficeKey.targetPath(key.office()), JSON.writeValueAsBytes(key.toJson()));
    }
    for (var form : forms.all(handle)) {
      extras.put(Form.targetPath(form.id()), JSON.writeValueAsBytes(form.toJson()));
    }
    var fresh = new HashMap<String, TargetPin>();
    extras.forEach((path, bytes) -> {
      if (!TargetPin.of(bytes).equals(signed.get(path))) {
        fresh.put(path, store(bytes));
      }
    });
    if (!fresh.isEmpty()) {
      changes.add(Change.of(Scope.STREET, 0, fresh));
    }
  }
}
