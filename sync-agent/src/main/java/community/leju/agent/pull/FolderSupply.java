package community.leju.agent.pull;

import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.TargetPin;
import community.leju.content.release.TrustedState;
import community.leju.content.transfer.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A release as a folder, on a stick for instance: {@code metadata/} and {@code targets/}, laid out
 * as the hub serves them, through the same checks. Only plain files in plain folders are read, and
 * of each no more than was asked for.
 */
public final class FolderSupply implements Supply {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
  private static final LinkOption[] NO_LINK = {LinkOption.NOFOLLOW_LINKS};

  /** Whoever named the folder may have named a link to it. */
  private static final LinkOption[] FOLLOW = {};

  private static final int SAY_EVERY = 100;

  private final Path folder;
  private final Consumer<String> say;
  private int files;

  /**
   * A folder; that it is a release is found when it is read.
   *
   * @param say hears how far it is
   */
  public FolderSupply(Path folder, Consumer<String> say) {
    this.folder = folder;
    this.say = say;
  }

  @Override
  public Metadata metadata(TrustedState trusted) {
    return new Metadata() {
      @Override
      public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
        var file = find("metadata/" + name);
        return file.isPresent() ? Optional.of(read(file.get(), mostBytes)) : Optional.empty();
      }

      @Override
      public Optional<ReleaseSource> withoutShortCuts() {
        return Optional.empty();
      }
    };
  }

  private static byte[] read(Path file, int mostBytes) throws IOException {
    try (var in = open(file)) {
      var bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw new ReleaseRefused.WrongContent(
            String.valueOf(file.getFileName()), "is longer than " + mostBytes + " bytes");
      }
      return bytes;
    }
  }

  @Override
  public boolean target(
      String path, TargetPin pin, long offset, Optional<Dictionary> dictionary, Into into)
      throws IOException {
    var file =
        find("targets/" + pin.fileName(path)).orElseThrow(() -> new ReleaseRefused.Missing(path));
    try (var in = open(file);
        var out = into.open(false)) {
      var buffer = new byte[16 * 1024];
      long left = pin.length();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new ReleaseRefused.WrongContent(path, "is longer than " + pin.length() + " bytes");
        }
        out.write(buffer, 0, read);
      }
    }
    if (++files % SAY_EVERY == 0) {
      say.accept(files + " files");
    }
    return false;
  }

  /** A link could lead out of the folder, and a pipe would never end: both count as absent. */
  private Optional<Path> find(String name) {
    var file = folder;
    for (var part : name.split("/", -1)) {
      if (!NAME.matcher(part).matches()
          || !Files.isDirectory(file, file.equals(folder) ? FOLLOW : NO_LINK)) {
        return Optional.empty();
      }
      file = file.resolve(part);
    }
    return Files.isRegularFile(file, NO_LINK) ? Optional.of(file) : Optional.empty();
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }
}
