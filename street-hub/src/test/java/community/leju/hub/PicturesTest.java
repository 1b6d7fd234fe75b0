package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PicturesTest {
  @TempDir Path folder;
  private HubFixture hub;
  private Person clerk;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    clerk = Person.signedIn(hub, "li");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private static byte[] jpeg(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    return out.toByteArray();
  }

  /** Puts an Exif segment behind the start of a JPEG: orientation 6, and something to hide. */
  private static byte[] withExif(byte[] jpeg) {
    var secret = "SECRET-PLACE".getBytes(StandardCharsets.US_ASCII);
    var exif = java.nio.ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + secret.length);
    exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 6)
        .putShort((short) 0);
    exif.putInt(0).put(secret);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(exif.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void photographIsTurnedUprightAndStrippedOfWhatItHides() throws IOException {
    var answer = clerk.upload("/pictures", withExif(jpeg(400, 200)));
    assertThat(answer.statusCode()).isEqualTo(201);
    var spec = JsonMapper.shared().readTree(answer.body()).get("spec").stringValue();
    assertThat(spec).endsWith("/image/jpeg/200/400");
    var stored = Files.readAllBytes(hub.parts.blobs.find(spec.substring(0, 64)).orElseThrow());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain("SECRET")
        .doesNotContain("Exif");
  }

  @Test
  void largePictureIsMadeSmaller() throws IOException {
    var answer = clerk.upload("/pictures", jpeg(4000, 1000));
    assertThat(answer.body()).contains("/image/jpeg/1920/480");
  }

  @Test
  void whatIsNoPictureIsRefusedWithAReason() throws IOException {
    var html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(clerk.upload("/pictures", html).body()).contains("只接受 PNG 或 JPEG");
    var cut = java.util.Arrays.copyOf(jpeg(400, 200), 300);
    assertThat(clerk.upload("/pictures", cut).statusCode()).isEqualTo(422);
    assertThat(clerk.upload("/pictures", bomb()).body()).contains("尺寸过大");
    assertThat(clerk.upload("/pictures", new byte[13 << 20]).statusCode()).isEqualTo(413);
  }

  /** A small PNG that says it is 30,000 pixels wide and high. */
  private static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    var png = java.nio.ByteBuffer.wrap(out.toByteArray());
    png.putInt(16, 30_000).putInt(20, 30_000);
    var crc = new java.util.zip.CRC32();
    crc.update(png.array(), 12, 17);
    png.putInt(29, (int) crc.getValue());
    return png.array();
  }
}
