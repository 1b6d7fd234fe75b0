package community.leju.hub.release;

import community.leju.content.release.Delegation;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.RepositoryFiles;
import community.leju.content.release.TrustedState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Looks at the release as a kiosk would, with the kiosks' own code, before it is committed. */
final class Judge {
  private static final Pattern VERSIONED =
      Pattern.compile("([0-9]{1,18})\\.([a-z0-9]{1,32})\\.json");

  private final Clock clock;

  Judge(Clock clock) {
    this.clock = clock;
  }

  /** The roles that a kiosk would refuse now, and why; empty where all is well. */
  Map<String, String> problems(Handle handle) {
    var problems = new LinkedHashMap<String, String>();
    // The top roles by themselves: what is wrong with one of them is wrong for every role below.
    look(handle, List.of()).ifPresent(refused -> problems.put(refused.role(), reason(refused)));
    if (problems.isEmpty()) {
      for (var role : delegated(handle)) {
        look(handle, List.of(role)).ifPresent(refused -> problems.put(role, reason(refused)));
      }
    }
    return problems;
  }

  private static String reason(ReleaseRefused refused) {
    return String.valueOf(refused.getMessage());
  }

  private static List<String> delegated(Handle handle) {
    return MetadataTable.newest(handle, "targets").stream()
        .map(stored -> RepositoryFiles.targets("targets", stored.bytes().toArray()))
        .flatMap(file -> file.content().delegations().stream())
        .map(Delegation::role)
        .toList();
  }

  private Optional<ReleaseRefused> look(Handle handle, List<String> roles) {
    var root = MetadataTable.find(handle, "root", 1).orElseThrow().bytes().toArray();
    try {
      var _ = new ReleaseUpdate(TrustedState.of(root), source(handle), roles, clock).run();
      return Optional.empty();
    } catch (ReleaseRefused e) {
      return Optional.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReleaseSource source(Handle handle) {
    return (name, most) -> {
      var versioned = VERSIONED.matcher(name);
      var stored =
          versioned.matches()
              ? MetadataTable.find(handle, versioned.group(2), Long.parseLong(versioned.group(1)))
              : MetadataTable.newest(handle, "timestamp");
      return stored.map(one -> one.bytes().toArray());
    };
  }
}
