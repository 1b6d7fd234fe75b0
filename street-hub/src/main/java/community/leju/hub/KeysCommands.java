package community.leju.hub;

import community.leju.hub.ceremony.KeyStatus;
import community.leju.hub.ceremony.RootDraft;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub keys}: who may sign what, and the ceremonies that change it. */
@Command(
    name = "keys",
    description = "Who may sign what and open what, and how it is changed.",
    mixinStandardHelpOptions = true,
    subcommands = {
      KeysCommands.Status.class,
      KeysCommands.Threshold.class,
      KeysCommands.Delegate.class,
      KeysCommands.Renew.class,
      RootCommands.class,
      RootCommands.RotateOnline.class,
      KeysCommands.Sign.class,
      KeysCommands.Make.class,
      KeysCommands.Protect.class,
      OfficeCommands.class
    })
final class KeysCommands {
  private KeysCommands() {}

  @Command(
      name = "status",
      description = "Every role: who holds its keys, how many sign, until when it is good.",
      mixinStandardHelpOptions = true)
  static final class Status implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var lines = parts.database.read(parts.keyStatus()::lines);
        lines.forEach(one -> System.out.println(line(one)));
        lines.stream()
            .filter(KeyStatus.Line::ends)
            .map(Status::advice)
            .forEach(System.out::println);
      }
      return 0;
    }

    private static String line(KeyStatus.Line one) {
      var end = one.daysLeft().map(days -> days + " days left").orElse("nothing signed yet");
      var warning = one.ends() ? "  SOON" : "";
      var problem = one.problem().map(text -> "  REFUSED BY KIOSKS: " + text).orElse("");
      return "%-12s  version %d  %d of %d: %s  %s%s%s"
          .formatted(
              one.role(),
              one.version(),
              one.threshold(),
              one.holders().size(),
              String.join(", ", one.holders()),
              end,
              warning,
              problem);
    }

    private static String advice(KeyStatus.Line one) {
      return switch (one.role()) {
        case "root" -> "next: hub keys root draft root-" + (one.version() + 1) + ".json";
        case "targets" -> "next: hub keys delegate";
        default -> "next: hub keys renew " + one.role() + " --approver LOGIN";
      };
    }
  }

  @Command(
      name = "threshold",
      description = {
        "How many approvers sign what SCOPE shows before it is on screens.",
        "Needs the offline targets key, and as many approvers, who sign what is there: --approver."
      },
      mixinStandardHelpOptions = true)
  static final class Threshold implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin StaffCommands.Offline offline = new StaffCommands.Offline();
    @Mixin StaffCommands.Approvers approvers = new StaffCommands.Approvers();

    @Parameters(index = "0", paramLabel = "SCOPE", description = "'street', or a 12-digit code.")
    String scope = "";

    @Parameters(index = "1", paramLabel = "N", description = "1 to 9.")
    int threshold = 1;

    @Override
    public Integer call() {
      if (threshold < 1 || threshold > 9) {
        throw new Failure("a threshold is 1 to 9");
      }
      try (var parts = data.open()) {
        var signers = parts.signers(approvers.logins, "keys.threshold");
        parts.database.change(handle -> {
          parts.repository.setThreshold(handle, scope, threshold);
          parts.delegating.delegate(handle, offline.in(data), signers);
          parts.audit.write(handle, "hub", "keys.threshold", scope + " " + threshold, "ok");
        });
      }
      System.out.println(scope + " needs " + threshold + " approvers' signatures from now on");
      return 0;
    }
  }

  @Command(
      name = "delegate",
      description = "Have the offline targets key delegate anew to the approvers there are.",
      mixinStandardHelpOptions = true)
  static final class Delegate implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin StaffCommands.Offline offline = new StaffCommands.Offline();
    @Mixin StaffCommands.Approvers approvers = new StaffCommands.Approvers();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var signers = parts.signers(approvers.logins, "keys.delegate");
        parts.database.change(handle -> {
          parts.delegating.delegate(handle, offline.in(data), signers);
          parts.audit.write(handle, "hub", "keys.delegate", "", "ok");
        });
      }
      System.out.println("delegated to the approvers there are; see: hub keys status");
      return 0;
    }
  }

  @Command(
      name = "renew",
      description = "Sign a role as it stands, so that it lasts another 400 days.",
      mixinStandardHelpOptions = true)
  static final class Renew implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin StaffCommands.Approvers approvers = new StaffCommands.Approvers();

    @Parameters(paramLabel = "ROLE", description = "'street', 'alert', or a 12-digit code.")
    String role = "";

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var signers = parts.signers(approvers.logins, "keys.renew");
        parts.renewals().renew(role, signers, String.join("+", approvers.logins));
      }
      System.out.println("signed " + role + " anew");
      return 0;
    }
  }

  @Command(
      name = "sign",
      description = {
        "Sign the draft of a root with keys that lie here. Needs no hub: it is done wherever the"
            + " holder of a key is.",
        "The passphrase of a key is asked for, or taken from LEJU_KEY_PASSPHRASE."
      },
      mixinStandardHelpOptions = true)
  static final class Sign implements Callable<Integer> {
    @Option(names = "--key", required = true, paramLabel = "FILE", description = "A root key.")
    List<Path> keys = new ArrayList<>();

    @Parameters(paramLabel = "DRAFT", description = "As 'root draft' made it.")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
      var files = HubKeys.files(new SecureRandom());
      var draft = RootDraft.read(file);
      for (var key : keys) {
        draft = draft.signedBy(files.signer(key));
      }
      draft.write(file);
      RootCommands.print(draft, file);
      return 0;
    }
  }

  @Command(
      name = "make",
      description = "Make a signing key in a new file; prints its public half.",
      mixinStandardHelpOptions = true)
  static final class Make implements Callable<Integer> {
    @Option(names = "--protect", description = "Under a passphrase, which is asked for.")
    boolean protect = false;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
      var passphrase = protect ? Optional.of(Passwords.newOfKey()) : Optional.<String>empty();
      try {
        var made = HubKeys.files(new SecureRandom()).create(file, passphrase);
        System.out.println(HexFormat.of().formatHex(made.publicKey()));
      } catch (FileAlreadyExistsException e) {
        throw new Failure("there is a file " + file + " already", e);
      }
      System.out.println("next: hub keys root draft --add-root " + file + " DRAFT, at the hub");
      return 0;
    }
  }

  @Command(
      name = "protect",
      description = {
        "Put a key file under a passphrase, asked for or taken from LEJU_KEY_PASSPHRASE.",
        "A stick may keep the old bytes where nobody sees them: better made with --protect."
      },
      mixinStandardHelpOptions = true)
  static final class Protect implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
      HubKeys.files(new SecureRandom()).protect(file, Passwords.newOfKey());
      System.out.println(file + " opens with its passphrase only");
      return 0;
    }
  }
}
