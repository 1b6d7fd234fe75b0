package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.item.Item;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A committee's pack that a test writes file by file. */
record SamplePack(Path root) {
  /** The two lines with which an item's file may begin. */
  static final String POSTING = "publisher: 居委会\nfrom: 2026-01-01\n";

  static SamplePack in(Path root) throws IOException {
    return new SamplePack(root).with("pack.yaml", "formatVersion: 1\nscope: 310117990001\n");
  }

  SamplePack with(String name, String text) throws IOException {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  SamplePack with(String name, byte[] bytes) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
    return this;
  }

  /** Its only item. */
  <T extends Item> T item(Class<T> type) {
    var items = PackReader.read(root).items();
    assertThat(items).hasSize(1);
    return type.cast(items.getFirst());
  }

  List<String> problems() {
    var refusal = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root));
    assertThat(refusal).as("a pack that should have been refused").isNotNull();
    return refusal.problems().stream().map(PackProblem::toString).toList();
  }

  static byte[] png(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return bytes.toByteArray();
  }
}
