package community.leju.hub;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Scope;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.PasswordChange;
import community.leju.hub.staff.Role;
import community.leju.hub.staff.SignIn;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub staff}: people come, forget passwords, and leave. */
@Command(
    name = "staff",
    description = "The people who use the console.",
    mixinStandardHelpOptions = true,
    subcommands = {
      StaffCommands.Add.class,
      StaffCommands.Listing.class,
      StaffCommands.Password.class,
      StaffCommands.Reset.class,
      StaffCommands.Remove.class
    })
final class StaffCommands {
  private StaffCommands() {}

  /** Where the offline keys are. */
  static final class Offline {
    @Option(
        names = "--offline",
        description = "The folder of the offline keys (default: 'offline' in the data folder).")
    Optional<Path> folder = Optional.empty();

    Path in(HubMain.Data data) {
      return folder.orElseGet(() -> Initialisation.offlineFolder(data.folder));
    }
  }

  /** Approvers who stand by to sign. */
  static final class Approvers {
    @Option(
        names = "--approver",
        paramLabel = "LOGIN",
        description =
            "An approver who signs; may be given several times. The password is asked for, or taken"
                + " from LEJU_STAFF_PASSWORD_<LOGIN>, else LEJU_STAFF_PASSWORD.")
    List<String> logins = new ArrayList<>();
  }

  /** Whom it is about. */
  static final class Login {
    @Parameters(paramLabel = "LOGIN", description = "2 to 40 of a-z, 0-9, '.' and '-'.")
    String login = "";
  }

  @Command(
      name = "add",
      description = {
        "Add an account. Its password is asked for, or taken from LEJU_STAFF_PASSWORD.",
        "Clerks, approvers and a committee's first account need the offline keys."
      },
      mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Offline offline = new Offline();
    @Mixin Login who = new Login();

    @Option(names = "--name", required = true, description = "As colleagues know it.")
    String name = "";

    @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
    Role role = Role.CLERK;

    @Option(
        names = "--scope",
        required = true,
        description = "'street', or a committee's 12-digit code.")
    String scope = "";

    @Override
    public Integer call() {
      var wanted = account(who.login, name, role, scope);
      try (var parts = data.open()) {
        parts.staffSetup.add(wanted, Passwords.ask(who.login), offline.in(data));
      }
      System.out.println("added " + who.login + " (" + role + ", " + scope + ")");
      return 0;
    }
  }

  static Account account(String login, String name, Role role, String scope) {
    try {
      return new Account(0, login, name, role, new Scope(scope));
    } catch (InvalidField e) {
      throw new Failure(e.field() + ": " + e.problem(), e);
    }
  }

  @Command(
      name = "list",
      description = "Everybody who works here.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        for (var one : parts.database.read(parts.accounts::all)) {
          System.out.println(
              String.join("\t", one.login(), one.role().name(), one.scope().value(), one.name()));
        }
      }
      return 0;
    }
  }

  @Command(
      name = "password",
      description = {
        "Change a password that is known. Its owner does the same in the console, under the own name.",
        "Old and new one are asked for, or taken from LEJU_STAFF_PASSWORD and LEJU_NEW_PASSWORD."
      },
      mixinStandardHelpOptions = true)
  static final class Password implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Login who = new Login();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var before = Passwords.ask(who.login);
        var result = change(parts).change(who.login, before, Passwords.askNew(who.login));
        return switch (result) {
          case PasswordChange.Result.Changed _ -> {
            System.out.println("changed the password of " + who.login);
            yield 0;
          }
          case PasswordChange.Result.Wrong _ -> throw new Failure("wrong login or password");
          case PasswordChange.Result.Locked locked ->
              throw new Failure("too many wrong tries: locked until " + locked.until());
          case PasswordChange.Result.Unfit _ ->
              throw new Failure("the new password needs 8 to 200 characters and must differ");
        };
      }
    }
  }

  static PasswordChange change(HubParts parts) {
    return new PasswordChange(
        parts.database,
        parts.accounts,
        signIn(parts),
        parts.keys.signing,
        parts.keys.opening,
        parts.keys.argon2,
        parts.audit);
  }

  static SignIn signIn(HubParts parts) {
    return new SignIn(
        parts.database,
        parts.accounts,
        parts.officeKeys,
        parts.keys.argon2,
        parts.lockOut,
        parts.audit,
        parts.clock);
  }

  @Command(
      name = "reset",
      description = {
        "Give somebody a new password where the old one is lost; it is asked for, or taken from"
            + " LEJU_NEW_PASSWORD.",
        "An approver gets a new signing key in place of the lost one; what a clerk could open is"
            + " recovered. Both need the offline keys."
      },
      mixinStandardHelpOptions = true)
  static final class Reset implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Offline offline = new Offline();
    @Mixin Approvers approvers = new Approvers();
    @Mixin Login who = new Login();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var signers = parts.signers(approvers.logins, "staff.reset");
        var fresh = Passwords.askNew(who.login);
        parts.staffChanges().reset(who.login, fresh, offline.in(data), signers);
      }
      System.out.println(who.login + " has a new password; sessions with the old one are over");
      return 0;
    }
  }

  @Command(
      name = "remove",
      aliases = "disable",
      description = {
        "End somebody's work here: no sign-in, no signature, no seal to open.",
        "For an approver the offline keys are needed, and who signs again what that one had signed:"
            + " --approver."
      },
      mixinStandardHelpOptions = true)
  static final class Remove implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Offline offline = new Offline();
    @Mixin Approvers approvers = new Approvers();
    @Mixin Login who = new Login();

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var signers = parts.signers(approvers.logins, "staff.remove");
        var gone = parts.staffChanges().remove(who.login, offline.in(data), signers);
        System.out.println("removed " + who.login);
        if (gone.role() == Role.CLERK) {
          System.out.println(
              "next: give the office another key, which " + who.login + " has never seen:");
          System.out.println("  hub keys office rotate " + gone.scope());
        }
      }
      return 0;
    }
  }
}
