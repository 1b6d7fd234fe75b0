package community.leju.hub;

import community.leju.hub.backup.Backup;
import community.leju.hub.backup.Restore;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.epoch.Floors;
import community.leju.hub.fleet.Reconciling;
import community.leju.hub.release.Restored;
import community.leju.hub.review.CannotMove;
import community.leju.process.launch.Failure;
import community.leju.process.launch.Logs;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub backup}, {@code hub restore} and {@code hub republish}. */
final class BackupCommands {
  /** Kiosks that may have been enrolled since a backup: their numbers are in people's pockets. */
  private static final int KIOSKS_SINCE = 100;

  private static final int MOST_KIOSKS = 9_999;

  private BackupCommands() {}

  @Command(
      name = "backup",
      description = {
        "Copy the hub into a new folder, also while it runs.",
        "Without the offline keys: those are kept elsewhere."
      },
      mixinStandardHelpOptions = true)
  static final class Make implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Parameters(paramLabel = "DIR", description = "A new folder.")
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
      Logs.to(data.folder, "hub");
      var result = new Backup(data.folder, data.clock(), System.out::println).run(folder);
      System.out.println(
          "backed up %d files, %d bytes, to %s".formatted(result.files(), result.bytes(), folder));
      result
          .damaged()
          .forEach(path -> System.err.println("hub backup: damaged, left out: " + path));
      return result.damaged().isEmpty() ? 0 : 1;
    }
  }

  @Command(
      name = "restore",
      description = {
        "Make a hub of a backup, in a new folder.",
        "Kiosks offer again what they sent since; versions jump above what they have seen."
      },
      mixinStandardHelpOptions = true)
  static final class Back implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Parameters(paramLabel = "DIR", description = "What 'hub backup' made.")
    Path backup = Path.of("");

    @Override
    public Integer call() throws IOException {
      var clock = data.clock();
      var random = new SecureRandom();
      var madeAt =
          new Restore(backup)
              .run(
                  data.folder,
                  part -> {
                    Logs.to(part, "hub");
                    begin(part, clock, random);
                  },
                  System.out::println);
      System.out.println("restored the hub of " + madeAt + " in " + data.folder);
      System.out.println("Now, in this order:");
      System.out.println("  1. See that the old hub never runs again, and start this one.");
      System.out.println("  2. hub republish --approver LOGIN: kiosks that saw newer content");
      System.out.println("     take no release before every role is signed anew.");
      System.out.println("  3. Publish again what was published since, enrol again who was.");
      return 0;
    }
  }

  static void begin(Path folder, Clock clock, SecureRandom random) {
    try (var parts = HubParts.open(folder, clock, random)) {
      parts.database.change(handle -> {
        var now = clock.instant();
        var epoch = Epochs.begin(handle, random, now);
        Reconciling.begin(handle);
        Restored.raiseFloor(handle, now);
        Floors.raise(
            handle, Floors.KIOSK, Math.min(MOST_KIOSKS, parts.newestKiosk(handle) + KIOSKS_SINCE));
        parts.audit.write(handle, "hub", "hub.restore", "epoch " + epoch.number(), "ok");
      });
      parts.releases.renew();
    }
  }

  /** The roles that a restore has left behind; the offline key's is not an approver's to sign. */
  static List<String> leftBehind(Handle handle) {
    return Restored.toSign(handle).stream().filter(role -> !role.equals("targets")).toList();
  }

  @Command(
      name = "republish",
      description = {
        "Sign anew, as they stand, the roles that a restore has left behind.",
        "A street approver signs for every committee."
      },
      mixinStandardHelpOptions = true)
  static final class Republish implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Option(
        names = "--approver",
        required = true,
        paramLabel = "LOGIN",
        description = {
          "The password is asked for, or taken from LEJU_STAFF_PASSWORD[_LOGIN].",
          "Again for each further one, where a role needs several."
        })
    List<String> logins = List.of();

    @Parameters(paramLabel = "ROLE", description = "All that are left behind, where none is named.")
    List<String> roles = List.of();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var signers = parts.signers(logins, "hub.republish");
        var signed =
            parts.database.write(handle -> {
              var wanted = wanted(handle);
              parts.releases.resign(handle, wanted, signers);
              parts.audit.write(
                  handle,
                  String.join(" ", logins),
                  "hub.republish",
                  String.join(" ", wanted),
                  "ok");
              return wanted;
            });
        parts.releases.announce();
        signed.forEach(role -> System.out.println("signed anew: " + role));
        parts
            .database
            .read(Restored::toSign)
            .forEach(role -> System.out.println("still to be signed: " + role));
        return 0;
      } catch (CannotMove e) {
        throw new Failure("wrong password, or the login is locked for a while", e);
      }
    }

    private List<String> wanted(Handle handle) {
      var left = leftBehind(handle);
      var unknown = roles.stream().filter(role -> !left.contains(role)).toList();
      if (!unknown.isEmpty()) {
        throw new Failure("no restore has left behind: " + String.join(", ", unknown));
      }
      return roles.isEmpty() ? left : roles;
    }
  }
}
