package community.leju.hub.exchange;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.pack.Pack;
import community.leju.content.signing.Signer;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.blob.Blobs;
import community.leju.hub.release.Releases;
import community.leju.hub.review.CannotMove;
import community.leju.hub.review.Entry;
import community.leju.hub.review.Forms;
import community.leju.hub.review.Items;
import community.leju.hub.review.Reviews;
import community.leju.hub.review.Revision;
import community.leju.hub.review.Saving;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.StaffSetup;
import community.leju.hub.store.Database;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes a pack. Items that are already here with the same content are left alone; the others become
 * new revisions, submitted for review, or approved at once by the approver who stands by.
 */
public final class PackImport {
  private static final String AUTHOR = "pack";

  private final Database database;
  private final Items items;
  private final Forms forms;
  private final Blobs blobs;
  private final Reviews reviews;
  private final Releases releases;
  private final StaffSetup staffSetup;
  private final AuditLog audit;

  /** The approver who stands by, with the key already open. */
  public record Approval(Account approver, Signer signer) {}

  /** What was done. */
  public record Result(int changed, int unchanged, int approved) {}

  public PackImport(
      Database database,
      Items items,
      Forms forms,
      Blobs blobs,
      Reviews reviews,
      Releases releases,
      StaffSetup staffSetup,
      AuditLog audit) {
    this.database = database;
    this.items = items;
    this.forms = forms;
    this.blobs = blobs;
    this.reviews = reviews;
    this.releases = releases;
    this.staffSetup = staffSetup;
    this.audit = audit;
  }

  /**
   * Imports, all in one transaction.
   *
   * @param offline the folder of the offline keys; read only where a committee is new here
   * @throws Failure where the approver cannot sign all of it, or an item is in review
   */
  public Result run(Pack pack, Optional<Approval> approval, Path offline) throws IOException {
    approval.ifPresent(given -> mustCover(given.approver(), pack));
    store(pack.blobs());
    var scopes =
        pack.items().stream()
            .map(item -> item.ref().scope())
            .filter(scope -> !scope.isStreet())
            .distinct()
            .toList();
    staffSetup.setUpOffices(scopes, offline);
    try {
      var result = database.write(handle -> take(handle, pack, approval));
      releases.announce();
      return result;
    } catch (CannotMove e) {
      throw new Failure("nothing was imported: " + e.reason().in(Language.EN), e);
    }
  }

  private static void mustCover(Account approver, Pack pack) {
    pack.items().stream()
        .map(item -> item.ref().scope())
        .filter(scope -> !approver.covers(scope))
        .findFirst()
        .ifPresent(scope -> {
          throw new Failure(
              "nothing was imported: "
                  + approver.login()
                  + " cannot approve for '"
                  + scope
                  + "'; an approver of the street can");
        });
  }

  private void store(Map<String, Path> files) throws IOException {
    for (var file : files.entrySet()) {
      var name = blobs.put(Files.readAllBytes(file.getValue()));
      if (!name.equals(file.getKey())) {
        throw new Failure("nothing was imported: " + file.getValue() + " changed meanwhile");
      }
    }
  }

  private Result take(Handle handle, Pack pack, Optional<Approval> approval) {
    pack.forms().forEach(form -> forms.put(handle, form));
    var waiting = new ArrayList<Entry>();
    int changed = 0;
    for (var item : pack.items()) {
      var before = items.find(handle, item.ref());
      boolean same = before.filter(entry -> isSame(handle, entry, item)).isPresent();
      if (!same) {
        waiting.add(save(handle, before, item));
        changed++;
      } else if (before.filter(Entry::isSubmitted).isPresent()) {
        waiting.add(before.orElseThrow());
      }
    }
    approval.ifPresent(given -> reviews.approve(handle, waiting, given.approver(), given.signer()));
    var by = approval.map(given -> given.approver().login()).orElse(AUTHOR);
    audit.write(handle, by, "pack.import", pack.scope() + ", " + changed + " changed", "ok");
    int unchanged = pack.items().size() - changed;
    return new Result(changed, unchanged, approval.isPresent() ? waiting.size() : 0);
  }

  /** Whether the newest revision is this item, on screens or on its way there. */
  private boolean isSame(Handle handle, Entry entry, Item item) {
    boolean moving = entry.isSubmitted() || entry.published() == entry.head();
    return moving
        && items
            .revision(handle, entry.id(), entry.head())
            .flatMap(Revision::document)
            .filter(document -> Arrays.equals(document, Catalogue.write(item)))
            .isPresent();
  }

  private Entry save(Handle handle, Optional<Entry> before, Item item) {
    if (before.filter(Entry::isSubmitted).isPresent()) {
      throw new Failure(
          "nothing was imported: "
              + item.ref().targetPath()
              + " is in review with other content; decide it in the console first");
    }
    var saving =
        new Saving(
            AUTHOR,
            item.title().in(Language.ZH),
            Optional.empty(),
            Optional.of(Catalogue.write(item)));
    var saved =
        before
            .map(entry -> items.save(handle, entry.id(), saving))
            .orElseGet(() -> items.create(handle, item.ref(), saving));
    reviews.submit(handle, saved, AUTHOR);
    return items.find(handle, saved.id()).orElseThrow();
  }
}
