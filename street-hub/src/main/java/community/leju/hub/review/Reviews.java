package community.leju.hub.review;

import community.leju.content.signing.Signer;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.release.Act;
import community.leju.hub.release.Releases;
import community.leju.hub.release.SigningTogether;
import community.leju.hub.release.SigningTogether.Progress;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.LockOut;
import community.leju.hub.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Moves items through review. Each step is one transaction with its line in the audit log. */
public final class Reviews {
  public static final int MOST_REASON_CHARS = 500;

  private final Database database;
  private final Items items;
  private final Publishing publishing;
  private final Releases releases;
  private final SigningTogether together;
  private final SigningKeys signingKeys;
  private final LockOut lockOut;
  private final AuditLog audit;
  private final Clock clock;

  public Reviews(
      Database database,
      Items items,
      Publishing publishing,
      Releases releases,
      SigningTogether together,
      SigningKeys signingKeys,
      LockOut lockOut,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.items = items;
    this.publishing = publishing;
    this.releases = releases;
    this.together = together;
    this.signingKeys = signingKeys;
    this.lockOut = lockOut;
    this.audit = audit;
    this.clock = clock;
  }

  /** Hands the newest revision in. */
  public void submit(Handle handle, Entry entry, String by) {
    if (!entry.isOpen()) {
      throw new CannotMove("这条内容已经在审核中。", "It is already in review.");
    }
    if (items.revision(handle, entry.id(), entry.head()).flatMap(Revision::document).isEmpty()) {
      throw new CannotMove("内容还不完整，不能提交。", "It is incomplete.");
    }
    Stages.open(handle, entry, by, clock.instant());
    items.move(handle, entry.id(), State.SUBMITTED, entry.published());
    audit.write(handle, by, "item.submit", object(entry), "ok");
  }

  /** Takes a submission back, to write on. */
  public void recall(long id, String by) {
    database.change(handle -> {
      var entry = submitted(handle, id);
      Stages.decide(handle, id, by, "RECALLED", "", clock.instant());
      together.drop(handle, id);
      items.move(handle, id, State.DRAFT, entry.published());
      audit.write(handle, by, "item.recall", object(entry), "ok");
    });
  }

  /** Sends it back to its author with a reason. */
  public void sendBack(long id, Account approver, String reason) {
    if (reason.isBlank() || reason.length() > MOST_REASON_CHARS) {
      throw new CannotMove(
          "请写明退回原因（最多 " + MOST_REASON_CHARS + " 字）。",
          "Give a reason of at most " + MOST_REASON_CHARS + " characters.");
    }
    database.change(handle -> {
      var entry = submitted(handle, id);
      Stages.decide(handle, id, approver.login(), "RETURNED", reason.strip(), clock.instant());
      items.move(handle, id, State.RETURNED, entry.published());
      together.drop(handle, id);
      audit.write(handle, approver.login(), "item.return", object(entry), "ok");
    });
  }

  /**
   * Approves and signs, in one transaction, and publishes where that is signature enough; kiosks
   * hear of it after.
   *
   * @return how many signatures are still needed
   */
  public Progress approve(long id, Account approver, String password) {
    var signer = signer(approver, password, "item.approve", id);
    return told(
        database.write(handle -> {
          var entry = submitted(handle, id);
          mustBeFourEyes(handle, entry, approver);
          if (needed(handle, entry) == 1) {
            approve(handle, List.of(entry), approver, signer);
            return new Progress.Published(List.of(approver.login()));
          }
          var progress = sign(handle, Act.Kind.APPROVE, signer, approver, entry);
          if (progress instanceof Progress.Published published) {
            // The document names whoever signed first: so does its history.
            var by = published.logins().getFirst();
            Stages.decide(handle, id, by, "APPROVED", "", clock.instant());
            audit.write(handle, approver.login(), "item.approve", object(entry), "ok");
          }
          return progress;
        }));
  }

  private Progress told(Progress progress) {
    if (progress instanceof Progress.Published) {
      releases.announce();
    }
    return progress;
  }

  private Progress sign(
      Handle handle, Act.Kind kind, Signer signer, Account approver, Entry entry) {
    var progress = publishing.sign(handle, kind, signer, approver, entry);
    switch (progress) {
      case Progress.Waiting waiting ->
          audit.write(
              handle,
              approver.login(),
              "item.sign",
              object(entry),
              waiting.signed() + " of " + waiting.needed());
      case Progress.SignedBefore _ ->
          throw new CannotMove(
              "您已经签过名，还需另一位审核人签名。", "You have signed it. Another approver must sign too.");
      case Progress.NotEntitled _ ->
          throw new CannotMove(
              "您的签名密钥还没有得到授权，请联系街道管理员。",
              "Your signing key is not delegated to yet. Ask the street's manager.");
      case Progress.Published _ -> {}
    }
    return progress;
  }

  private int needed(Handle handle, Entry entry) {
    return releases.thresholdOf(handle, entry.ref().scope().value());
  }

  /** Approves several at once, within a transaction of the caller's, who announces it after. */
  public void approve(Handle handle, List<Entry> entries, Account approver, Signer signer) {
    for (var entry : entries) {
      if (needed(handle, entry) > 1) {
        throw new CannotMove(
            "这个单位须由多位审核人在后台逐条签名。",
            entry.ref().scope() + " needs several approvers: they sign one by one in the console.");
      }
    }
    publishing.publish(handle, signer, approver.scope(), approver.name(), entries);
    for (var entry : entries) {
      Stages.decide(handle, entry.id(), approver.login(), "APPROVED", "", clock.instant());
      audit.write(handle, approver.login(), "item.approve", object(entry), "ok");
    }
  }

  /** Takes a published item off the screens, as {@link #approve(long, Account, String)} puts it. */
  public Progress withdraw(long id, Account approver, String password) {
    var signer = signer(approver, password, "item.withdraw", id);
    return told(
        database.write(handle -> {
          var entry = items.get(handle, id);
          mustBeWithdrawable(entry);
          Progress progress = new Progress.Published(List.of(approver.login()));
          if (needed(handle, entry) == 1) {
            publishing.withdraw(handle, signer, approver.scope(), entry);
          } else {
            progress = sign(handle, Act.Kind.WITHDRAW, signer, approver, entry);
          }
          if (progress instanceof Progress.Published) {
            audit.write(handle, approver.login(), "item.withdraw", object(entry), "ok");
          }
          return progress;
        }));
  }

  private static void mustBeWithdrawable(Entry entry) {
    if (!entry.isOnScreens()) {
      throw new CannotMove("这条内容没有在屏幕上。", "It is not on any screen.");
    }
    if (entry.isSubmitted()) {
      throw new CannotMove("这条内容有新版本在审核中，请先审结。", "A newer revision is in review. Decide it first.");
    }
  }

  /** Who has signed; empty where one approver is enough. */
  public Optional<Signatures> signatures(Handle handle, Entry entry) {
    int needed = needed(handle, entry);
    if (needed == 1) {
      return Optional.empty();
    }
    var pending = together.waiting(handle, entry.id());
    boolean counts = pending.filter(one -> together.counts(handle, one)).isPresent();
    return Optional.of(
        new Signatures(
            needed,
            counts ? pending.orElseThrow().logins() : List.of(),
            pending.isPresent() && !counts));
  }

  /** Why it was last sent back. */
  public Optional<String> reasonForReturn(Handle handle, long id) {
    return Stages.lastDecided(handle, id)
        .filter(last -> last.decision().equals("RETURNED"))
        .map(last -> last.decidedBy() + "：" + last.reason());
  }

  /** The login of whoever approved that revision. */
  public Optional<String> approvedBy(Handle handle, Entry entry, int revision) {
    return Stages.approver(handle, entry.id(), revision);
  }

  public Optional<String> submittedBy(Handle handle, long id) {
    return Stages.waiting(handle, id).map(Stages.Waiting::submittedBy);
  }

  /** Whether that account took part in writing, and so cannot approve. */
  public boolean isOwn(Handle handle, Entry entry, Account account) {
    return items.authorsSincePublished(handle, entry).contains(account.login())
        || submittedBy(handle, entry.id()).filter(account.login()::equals).isPresent();
  }

  private void mustBeFourEyes(Handle handle, Entry entry, Account approver) {
    if (isOwn(handle, entry, approver)) {
      throw new CannotMove(
          "您参与了编写或提交，须由另一位同事审核。", "You wrote or submitted it: somebody else must approve.");
    }
  }

  private Entry submitted(Handle handle, long id) {
    var entry = items.get(handle, id);
    if (!entry.isSubmitted()) {
      throw new CannotMove("这条内容已不在待审核状态，请刷新。", "It is no longer in review. Reload the page.");
    }
    return entry;
  }

  /** Opens the approver's key for one signature. A wrong password counts as at the sign-in. */
  public Signer signer(Account approver, String password, String action, long id) {
    if (lockOut.lockedUntil(approver.login()).isPresent()) {
      throw new CannotMove("签发密码输错次数过多，请稍后再试。", "Too many wrong passwords. Try again later.");
    }
    var signer = database.read(handle -> signingKeys.open(handle, approver.id(), password));
    if (signer.isEmpty()) {
      lockOut.failed(approver.login());
      audit.write(approver.login(), action, "item " + id, "wrong signing password");
      throw new CannotMove("签发密码不对，没有发布。", "Wrong signing password. Nothing was published.");
    }
    lockOut.succeeded(approver.login());
    return signer.get();
  }

  private static String object(Entry entry) {
    return entry.ref().targetPath() + " r" + entry.head();
  }
}
