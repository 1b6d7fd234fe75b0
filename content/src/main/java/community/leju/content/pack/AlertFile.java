package community.leju.content.pack;

import community.leju.content.alert.Alert;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** An alert as a person writes it: one YAML file, whose name is the alert's id. */
public final class AlertFile {
  private static final String EXTENSION = ".yaml";

  private AlertFile() {}

  /**
   * Reads it.
   *
   * @param zone in which its times are
   * @param now when it begins, where it does not say {@code from}
   * @throws InvalidPack with every mistake, by line
   */
  public static Alert read(Path path, ZoneId zone, Instant now) {
    var file = path.toAbsolutePath();
    var problems = new Problems(Optional.ofNullable(file.getParent()).orElse(file));
    var notes = problems.in(file);
    var name = String.valueOf(file.getFileName());
    if (!name.endsWith(EXTENSION)) {
      notes.note(0, "must end in " + EXTENSION);
      problems.check();
    }
    var id = name.substring(0, name.length() - EXTENSION.length());
    var item = new ItemFile(file, problems);
    var alert =
        item.readYaml()
            .flatMap(authored -> {
              if (!authored.fields().has(CivilPeriod.FROM)) {
                authored.fields().put(CivilPeriod.FROM, now.toString());
              }
              new CivilPeriod(zone).toInstants(authored, notes);
              return item.read(authored, fields -> Alert.readStrictly(id, fields));
            });
    problems.check();
    return alert.orElseThrow();
  }
}
