package community.leju.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.PageDrawer;
import org.junit.jupiter.api.Test;

class TestPageTest {
  @Test
  void itsCodeIsReadBackAtEveryWidth() throws Exception {
    for (var name : PrinterProfile.SHIPPED) {
      var profile = PrinterProfile.named(name);
      var dots =
          new PageDrawer(profile.dots(), profile.dpi())
              .draw(TestPage.pages(profile), 0)
              .orElseThrow();
      var pixels = new int[profile.dots() * dots.rows()];
      for (int i = 0; i < pixels.length; i++) {
        int x = i % profile.dots();
        boolean ink = (dots.at(i / profile.dots(), x / 8) & (0x80 >> (x % 8))) != 0;
        pixels[i] = ink ? 0 : 0xFFFFFF;
      }
      var picture = new RGBLuminanceSource(profile.dots(), dots.rows(), pixels);
      var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)));
      assertThat(read.getText()).isEqualTo("LEJU TEST PAGE " + name);
    }
  }
}
