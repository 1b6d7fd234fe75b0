package community.leju.agent;

import community.leju.agent.store.Outbox;
import community.leju.agent.store.Quarantined;
import community.leju.content.submission.SubmissionNumber;
import community.leju.process.launch.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code agent outbox}: what the hub refused for good, beside a running agent. */
@Command(
    name = "outbox",
    description = "What the hub refused for good: offering it again, or giving it up.",
    mixinStandardHelpOptions = true,
    subcommands = {
      OutboxCommands.Listing.class,
      OutboxCommands.Retry.class,
      OutboxCommands.GiveUp.class
    })
final class OutboxCommands {
  private static final String ALL = "all";

  private OutboxCommands() {}

  @Command(
      name = "list",
      description = "What waits, and each submission that the hub refused, with its reason.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    @Mixin AgentMain.Data data = new AgentMain.Data();

    @Override
    public Integer call() {
      try (var store = data.openAsScreen()) {
        var outbox = store.outbox();
        System.out.println("waiting for the hub: " + outbox.waiting().count());
        System.out.println("offered again: " + outbox.offeredAgain());
        System.out.println("room for more: " + (outbox.hasRoom() ? "yes" : "no"));
        var refused = outbox.quarantined();
        System.out.println("refused by the hub: " + refused.size());
        refused.forEach(one -> System.out.println("  " + one));
        return 0;
      }
    }
  }

  @Command(
      name = "retry",
      description = "Offer refused submissions to the hub once more.",
      mixinStandardHelpOptions = true)
  static final class Retry implements Callable<Integer> {
    @Mixin AgentMain.Data data = new AgentMain.Data();

    @Parameters(
        paramLabel = "ID",
        arity = "1..*",
        description = "As 'outbox list' shows it, its number, or 'all'.")
    List<String> names = List.of();

    @Override
    public Integer call() {
      try (var store = data.openAsScreen()) {
        var outbox = store.outbox();
        for (var one : meant(outbox, names)) {
          if (outbox.retry(one.id())) {
            System.out.println("offered again: " + one.number().grouped());
          }
        }
        return 0;
      }
    }
  }

  @Command(
      name = "give-up",
      description = {
        "Delete refused submissions for good; what waits behind one goes on.",
        "Nobody can bring them back: write down whose slip it is first."
      },
      mixinStandardHelpOptions = true)
  static final class GiveUp implements Callable<Integer> {
    @Mixin AgentMain.Data data = new AgentMain.Data();

    @Parameters(
        paramLabel = "NUMBER",
        arity = "1..*",
        description = "As 'outbox list' shows it, or its id.")
    List<String> names = List.of();

    @Override
    public Integer call() {
      if (names.contains(ALL)) {
        throw new Failure("give up each by its number: there is no way back");
      }
      try (var store = data.openAsScreen()) {
        var outbox = store.outbox();
        for (var one : meant(outbox, names)) {
          if (outbox.giveUp(one.id())) {
            System.out.println("given up: " + one);
          }
        }
        return 0;
      }
    }
  }

  /** The refused ones that are meant; all names are looked up before anything is done. */
  private static List<Quarantined> meant(Outbox outbox, List<String> names) {
    var refused = outbox.quarantined();
    var meant = new LinkedHashSet<Quarantined>();
    for (var name : names) {
      var found = refused.stream().filter(one -> isMeant(one, name)).toList();
      if (found.isEmpty() && !name.equals(ALL)) {
        throw new Failure("no refused submission is called '" + name + "'");
      }
      meant.addAll(found);
    }
    return List.copyOf(meant);
  }

  private static boolean isMeant(Quarantined one, String name) {
    return name.equals(ALL)
        || one.id().hex().equals(name)
        || SubmissionNumber.parse(name).filter(one.number()::equals).isPresent();
  }
}
