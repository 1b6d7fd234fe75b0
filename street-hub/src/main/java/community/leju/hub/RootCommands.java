package community.leju.hub;

import community.leju.content.signing.Signer;
import community.leju.hub.ceremony.RootCeremony;
import community.leju.hub.ceremony.RootDraft;
import community.leju.hub.keys.KeyFiles;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub keys root}: another root, signed by its holders one after the other. */
@Command(
    name = "root",
    description = {
      "Another root: drafted at the hub, signed with 'keys sign' wherever its keys are, installed at"
          + " the hub."
    },
    mixinStandardHelpOptions = true,
    subcommands = {RootCommands.Draft.class, RootCommands.Show.class, RootCommands.Install.class})
final class RootCommands {
  private RootCommands() {}

  /** Where the draft goes. */
  static final class Target {
    @Parameters(paramLabel = "DRAFT", description = "A new file, on a stick perhaps.")
    Path file = Path.of("");

    int write(RootDraft draft) throws IOException {
      draft.write(file);
      print(draft, file);
      return 0;
    }

    void mustBeNew() {
      if (Files.exists(file)) {
        throw new Failure("there is a file " + file + " already");
      }
    }
  }

  @Command(
      name = "draft",
      aliases = "new",
      description = {
        "Make the draft of the next root. Without options it changes nothing and lasts two more years.",
        "A KEY is a key file, or the 64 digits that 'keys make' printed."
      },
      mixinStandardHelpOptions = true)
  static final class Draft implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Target target = new Target();

    @Option(names = "--add-root", paramLabel = "KEY", description = "A root key that joins.")
    List<String> added = new ArrayList<>();

    @Option(
        names = "--remove-root",
        paramLabel = "ID",
        description = "A root key that leaves: the beginning of its id, as 'keys status' shows it.")
    List<String> removed = new ArrayList<>();

    @Option(names = "--root-threshold", paramLabel = "N", description = "How many root keys sign.")
    Optional<Integer> threshold = Optional.empty();

    @Option(names = "--targets", paramLabel = "KEY", description = "Another targets key.")
    Optional<String> targets = Optional.empty();

    @Override
    public Integer call() throws IOException {
      target.mustBeNew();
      try (var parts = data.open()) {
        var wish =
            new RootCeremony.Wish(
                added.stream().map(KeyFiles::publicKey).toList(),
                removed,
                threshold,
                targets.map(KeyFiles::publicKey),
                false);
        return target.write(parts.rootCeremony().draft(wish));
      }
    }
  }

  @Command(
      name = "rotate-online",
      description = {
        "Make another online key, which signs each day, and the draft of a root that names it.",
        "The one there is signs until that root is installed."
      },
      mixinStandardHelpOptions = true)
  static final class RotateOnline implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();
    @Mixin Target target = new Target();

    @Override
    public Integer call() throws IOException {
      target.mustBeNew();
      try (var parts = data.open()) {
        var wish =
            new RootCeremony.Wish(List.of(), List.of(), Optional.empty(), Optional.empty(), true);
        return target.write(parts.rootCeremony().draft(wish));
      }
    }
  }

  @Command(
      name = "show",
      description = "What a draft changes, and which signatures are missing.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Parameters(paramLabel = "DRAFT")
    Path file = Path.of("");

    @Override
    public Integer call() {
      print(RootDraft.read(file), file);
      return 0;
    }
  }

  @Command(
      name = "install",
      description = "Put a draft in force that enough old and new root keys have signed.",
      mixinStandardHelpOptions = true)
  static final class Install implements Callable<Integer> {
    @Mixin HubMain.Data data = new HubMain.Data();

    @Option(
        names = "--targets-key",
        paramLabel = "FILE",
        description = "The new targets key, where the draft names another.")
    Optional<Path> targetsKey = Optional.empty();

    @Parameters(paramLabel = "DRAFT")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
      var draft = RootDraft.read(file);
      try (var parts = data.open()) {
        Optional<Signer> targets = targetsKey.map(parts.keys.files::signer);
        parts.rootCeremony().install(draft, targets);
      }
      System.out.println("root " + draft.next().content().version() + " is in force");
      return 0;
    }
  }

  static void print(RootDraft draft, Path file) {
    draft.changes().forEach(System.out::println);
    print("the root in force", draft.ofPrevious());
    print("the new root", draft.ofNext());
    System.out.println(
        draft.isComplete()
            ? "next, at the hub: hub keys root install " + file
            : "next, where a root key is: hub keys sign --key FILE " + file);
  }

  private static void print(String which, RootDraft.Count count) {
    System.out.println(
        "signed by %d of %d keys of %s".formatted(count.signed(), count.needed(), which));
  }
}
