package community.leju.hub;

import community.leju.content.alert.Alert;
import community.leju.content.pack.AlertFile;
import community.leju.content.pack.InvalidPack;
import community.leju.hub.review.CannotMove;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Permission;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub alert}: takes every screen of the street, and gives it back. */
@Command(
    name = "alert",
    description = "Publish and recall alerts, which take every screen of the street.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AlertCommands.Publish.class,
      AlertCommands.Recall.class,
      AlertCommands.Listing.class
    })
final class AlertCommands {
  private AlertCommands() {}

  @Command(
      name = "publish",
      description = "Sign an alert and send it to every kiosk at once.",
      mixinStandardHelpOptions = true)
  static final class Publish implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Officer officer = new Officer();

    @Parameters(paramLabel = "FILE", description = "The alert; its name is the alert's id.")
    Path file = Path.of("");

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        Alert alert;
        try {
          alert = AlertFile.read(file, parts.street().zone(), parts.clock.instant());
        } catch (InvalidPack e) {
          e.problems().forEach(problem -> System.err.println("hub alert: " + problem));
          return 1;
        }
        officer.act(parts, (who, password) -> parts.alerts.publish(alert, who, password));
        System.out.println("published " + alert.id() + " until " + alert.validUntil());
        return 0;
      }
    }
  }

  @Command(
      name = "recall",
      description = "Take an alert off every screen.",
      mixinStandardHelpOptions = true)
  static final class Recall implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Officer officer = new Officer();

    @Parameters(paramLabel = "ID", description = "As 'alert list' shows it.")
    String id = "";

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        officer.act(parts, (who, password) -> parts.alerts.recall(id, who, password));
        System.out.println("recalled " + id);
        return 0;
      }
    }
  }

  @Command(
      name = "list",
      description = "The newest alerts and how they stand.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var now = parts.clock.instant();
        for (var one : parts.alerts.newest()) {
          var state = one.recalledAt().isPresent() ? "recalled" : "over";
          System.out.println(
              "%s\t%s\t%s\t%s to %s\t%s"
                  .formatted(
                      one.alert().id(),
                      one.isStanding(now) ? "standing" : state,
                      one.alert().severity().key(),
                      one.alert().validFrom(),
                      one.alert().validUntil(),
                      one.alert().title().zh()));
        }
        return 0;
      }
    }
  }

  /** The street's approver who answers for it. */
  static final class Officer {
    @Option(
        names = "--approver",
        required = true,
        paramLabel = "LOGIN",
        description =
            "A street approver, with whose key it is signed; the password is asked for, or taken"
                + " from LEJU_STAFF_PASSWORD.")
    String login = "";

    interface Deed {
      void of(Account who, String password);
    }

    void act(HubParts parts, Deed deed) {
      var account = parts.signatory(login, Permission.ALERT, "street approver");
      try {
        deed.of(account, Passwords.ask(login));
      } catch (CannotMove e) {
        throw new Failure(e.reason().en() == null ? e.reason().zh() : e.reason().en(), e);
      }
    }
  }
}
