package community.leju.hub;

import community.leju.content.pack.InvalidPack;
import community.leju.content.pack.Pack;
import community.leju.content.pack.PackReader;
import community.leju.hub.exchange.PackExport;
import community.leju.hub.exchange.PackImport;
import community.leju.hub.review.CannotMove;
import community.leju.hub.staff.Permission;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub import} and {@code hub export}. */
final class PackCommands {
  private PackCommands() {}

  @Command(
      name = "import",
      description = {
        "Import a pack: all of it, or nothing with every mistake listed.",
        "Without --approver its items wait for review in the console."
      },
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Parameters(paramLabel = "DIR", description = "The pack's folder.")
    Path folder = Path.of("");

    @Option(
        names = "--approver",
        description =
            "Sign and publish at once as this approver; the password is asked for, or taken from"
                + " LEJU_STAFF_PASSWORD.")
    Optional<String> approver = Optional.empty();

    @Option(
        names = "--offline",
        description =
            "The folder of the offline keys, needed for committees that are new to the hub"
                + " (default: 'offline' in the data folder).")
    Optional<Path> offline = Optional.empty();

    @Override
    public Integer call() throws IOException {
      Pack pack;
      try {
        pack = PackReader.read(folder);
      } catch (InvalidPack e) {
        e.problems().forEach(problem -> System.err.println("hub import: " + problem));
        return 1;
      }
      try (var parts = data.open()) {
        var approval = approver.map(login -> approval(parts, login));
        var result =
            new PackImport(
                    parts.database,
                    parts.items,
                    parts.forms,
                    parts.blobs,
                    parts.reviews,
                    parts.releases,
                    parts.staffSetup,
                    parts.audit)
                .run(
                    pack,
                    approval,
                    offline.orElseGet(() -> Initialisation.offlineFolder(data.folder)));
        System.out.println(
            "imported: %d changed, %d unchanged, %d published"
                .formatted(result.changed(), result.unchanged(), result.approved()));
        return 0;
      }
    }

    private static PackImport.Approval approval(HubParts parts, String login) {
      var account = parts.signatory(login, Permission.APPROVE, "approver");
      try {
        var signer = parts.reviews.signer(account, Passwords.ask(login), "pack.import", 0);
        return new PackImport.Approval(account, signer);
      } catch (CannotMove e) {
        throw new Failure("wrong password, or the login is locked for a while", e);
      }
    }
  }

  @Command(
      name = "export",
      description = "Write what is published as a pack.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
      try (var parts = data.open()) {
        var export =
            new PackExport(
                parts.database, parts.items, parts.forms, parts.blobs, parts.street().zone());
        System.out.println("exported " + export.run(folder) + " items to " + folder);
        return 0;
      }
    }
  }
}
