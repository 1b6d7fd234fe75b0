package community.leju.hub;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Scope;
import community.leju.hub.appointment.Drains;
import community.leju.hub.keys.OfficeKeys.Kept;
import community.leju.process.config.Settings;
import community.leju.process.launch.Failure;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hub keys office}: the keys that residents' submissions are sealed to. */
@Command(
    name = "office",
    description = "The keys that residents' submissions are sealed to.",
    mixinStandardHelpOptions = true,
    subcommands = {OfficeCommands.Status.class, OfficeCommands.Rotate.class})
final class OfficeCommands {
  private OfficeCommands() {}

  @Command(
      name = "status",
      description = "Every office's keys, present and former, and why a former one is still here.",
      mixinStandardHelpOptions = true)
  static final class Status implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Override
    public Integer call() {
      var settings = Settings.of("hub", data.folder.resolve("hub.yaml"), System.getenv(), Map.of());
      try (var parts = data.open()) {
        var drains = Hub.drains(parts, HubConfig.of(settings).keeping());
        parts.database.read(handle -> {
          for (var kept : parts.officeKeys.kept(handle)) {
            var reason = drains.reason(handle, kept).map(Status::words).orElse("");
            System.out.println(line(kept) + reason);
          }
          return true;
        });
      }
      return 0;
    }

    private static String line(Kept kept) {
      var state =
          kept.destroyed()
              .map(at -> "destroyed " + at)
              .orElseGet(() -> kept.retired().map(at -> "former since " + at).orElse("present"));
      return "%s\t%s\t%d clerks\t%s"
          .formatted(kept.key().office(), kept.key().keyId(), kept.holders(), state);
    }

    private static String words(Drains.Reason reason) {
      return switch (reason) {
        case Drains.Reason.Unpublished _ ->
            ", kept: kiosks have not been told of the new one; the street's next signature does it";
        case Drains.Reason.TooYoung young -> ", kept until " + young.until();
        case Drains.Reason.Silent silent ->
            ", kept: not heard since: kiosks " + silent.kiosks() + "; revoke what is dead";
        case Drains.Reason.Kept kept -> ", kept for " + kept.submissions() + " submissions";
      };
    }
  }

  @Command(
      name = "rotate",
      description = {
        "Give an office another key. What was sealed to the one before opens as before, until that key"
            + " is destroyed by itself.",
        "Needs the offline recovery key. With --approver (the street's) kiosks are told at once, else"
            + " with the street's next signature."
      },
      mixinStandardHelpOptions = true)
  static final class Rotate implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin StaffCommands.Offline offline = new StaffCommands.Offline();
    @Mixin StaffCommands.Approvers approvers = new StaffCommands.Approvers();

    @Parameters(paramLabel = "CODE", description = "'street', or a committee's 12-digit code.")
    String code = "";

    @Override
    public Integer call() {
      try (var parts = data.open()) {
        var signers = parts.signers(approvers.logins, "keys.office-rotate");
        var key = parts.officeRotation().rotate(new Scope(code), offline.in(data), signers);
        System.out.println(code + " has the key " + key.keyId());
        if (signers.isEmpty()) {
          System.out.println("next: kiosks hear of it with the street's next signature");
        }
      } catch (InvalidField e) {
        throw new Failure(e.field() + ": " + e.problem(), e);
      }
      return 0;
    }
  }
}
