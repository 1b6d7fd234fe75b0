package community.leju.hub.alert;

import community.leju.content.alert.Alert;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.blob.Blobs;
import community.leju.hub.release.Change;
import community.leju.hub.release.Releases;
import community.leju.hub.review.CannotMove;
import community.leju.hub.review.Reviews;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Permission;
import community.leju.hub.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** Publishes and recalls alerts, each in one transaction with its line in the audit log. */
public final class Alerts {
  private static final int MOST_LISTED = 50;
  private static final int MOST_STANDING = 5;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final Blobs blobs;
  private final Releases releases;
  private final Reviews reviews;
  private final AuditLog audit;
  private final Clock clock;

  public Alerts(
      Database database,
      Blobs blobs,
      Releases releases,
      Reviews reviews,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.blobs = blobs;
    this.releases = releases;
    this.reviews = reviews;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs an alert and sends it to every kiosk of the street.
   *
   * @throws CannotMove where the officer may not, the password is wrong, or the alert is over
   */
  public void publish(Alert alert, Account officer, String password) {
    mustBeStreetOfficer(officer);
    if (!clock.instant().isBefore(alert.validUntil())) {
      throw new CannotMove("截止时间已经过了，没有发布。", "It ends in the past. Nothing was published.");
    }
    var signer = reviews.signer(officer, password, "alert.publish", 0);
    var signed = alert.approvedBy(officer.name());
    var document = JSON.writeValueAsBytes(signed.toJson());
    blobs.put(document);
    database.change(handle -> {
      if (AlertTable.find(handle, alert.id()).isPresent()) {
        throw new CannotMove("这个编号的提醒发布过了，请换一个编号。", "There was an alert of that id already.");
      }
      if (standing(handle).size() >= MOST_STANDING) {
        throw new CannotMove(
            "同时最多 " + MOST_STANDING + " 条提醒，请先撤回一条。",
            "There are " + MOST_STANDING + " alerts already: recall one first.");
      }
      long number = AlertTable.insert(handle, signed, officer.login(), clock.instant());
      release(
          handle,
          signer,
          Change.ofAlert(number, Map.of(alert.targetPath(), TargetPin.of(document))));
      audit.write(handle, officer.login(), "alert.publish", alert.targetPath(), "ok");
    });
    releases.announce();
  }

  /**
   * Takes an alert back: the screens drop it as soon as they hear of it.
   *
   * @throws CannotMove where the officer may not, the password is wrong, or it is not standing
   */
  public void recall(String id, Account officer, String password) {
    mustBeStreetOfficer(officer);
    var signer = reviews.signer(officer, password, "alert.recall", 0);
    database.change(handle -> {
      var published =
          AlertTable.find(handle, id)
              .filter(one -> one.isStanding(clock.instant()))
              .orElseThrow(() -> new CannotMove("没有这条正在发布的提醒。", "No such alert is standing."));
      AlertTable.recall(handle, published.number(), officer.login(), clock.instant());
      release(handle, signer, Change.ofAlert(published.number(), Map.of()));
      audit.write(handle, officer.login(), "alert.recall", Alert.targetPath(id), "ok");
    });
    releases.announce();
  }

  /** The newest first. */
  public List<Published> newest() {
    return database.read(handle -> AlertTable.newest(handle, MOST_LISTED));
  }

  /** What is over leaves the release with the next signature: screens have dropped it long ago. */
  private void release(Handle handle, Signer signer, Change change) {
    var changes = new ArrayList<Change>();
    AlertTable.newest(handle, MOST_LISTED).stream()
        .filter(one -> !one.isStanding(clock.instant()))
        .forEach(one -> changes.add(Change.ofAlert(one.number(), Map.of())));
    changes.add(change);
    releases.publish(handle, List.of(signer), changes);
  }

  private List<Published> standing(Handle handle) {
    return AlertTable.newest(handle, MOST_LISTED).stream()
        .filter(one -> one.isStanding(clock.instant()))
        .toList();
  }

  private static void mustBeStreetOfficer(Account officer) {
    if (!officer.may(Permission.ALERT)) {
      throw new CannotMove("只有街道审核人可以发布紧急提醒。", "Only the street's approvers may do that.");
    }
  }
}
