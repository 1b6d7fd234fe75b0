package community.leju.agent;

import community.leju.agent.store.Outbox;
import community.leju.agent.store.Quarantined;
import community.leju.content.submission.SubmissionNumber;
import community.leju.process.launch.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code agent outbox}: what the hub refused for good, beside a running agent. */
@Command(
    name = "outbox",
    description = "What the hub refused for good, and offering it again.",
    mixinStandardHelpOptions = true,
    subcommands = {OutboxCommands.Listing.class, OutboxCommands.Retry.class})
final class OutboxCommands {
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
        var refused = outbox.quarantined();
        for (var name : names) {
          retry(outbox, refused, name);
        }
        return 0;
      }
    }

    private static void retry(Outbox outbox, List<Quarantined> refused, String name) {
      var meant = refused.stream().filter(one -> isMeant(one, name)).toList();
      if (meant.isEmpty() && !name.equals("all")) {
        throw new Failure("no refused submission is called '" + name + "'");
      }
      for (var one : meant) {
        if (outbox.retry(one.id())) {
          System.out.println("offered again: " + one.number().grouped());
        }
      }
    }

    private static boolean isMeant(Quarantined one, String name) {
      return name.equals("all")
          || one.id().hex().equals(name)
          || SubmissionNumber.parse(name).filter(one.number()::equals).isPresent();
    }
  }
}
