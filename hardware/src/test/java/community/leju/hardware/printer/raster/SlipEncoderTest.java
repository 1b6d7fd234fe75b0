package community.leju.hardware.printer.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BYTE_ARRAY;

import community.leju.hardware.printer.profile.PrinterProfile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SlipEncoderTest {
  private final PrinterProfile profile = PrinterProfile.named("generic-80");

  @Property(tries = 300)
  void noPictureHoldsARealTimeCommand(@ForAll("spiteful") byte[] bits) {
    for (byte[] band : new SlipEncoder(profile).bands(new Dots(72, bits))) {
      for (int i = 0; i + 1 < band.length; i++) {
        boolean realTime =
            band[i] == 0x10 && (band[i + 1] == 4 || band[i + 1] == 5 || band[i + 1] == 0x14);
        assertThat(realTime).isFalse();
      }
    }
  }

  @Provide
  Arbitrary<byte[]> spiteful() {
    return Arbitraries.of((byte) 0x10, (byte) 4, (byte) 5, (byte) 0x14, (byte) 0)
        .array(byte[].class)
        .ofSize(72 * 64);
  }

  @Test
  void whiteIsFedOnceAcrossBandsAndInkIsCropped() {
    var bits = new byte[72 * 128];
    bits[72 * 100 + 10] = 0x01;
    var encoder = new SlipEncoder(profile);
    var dots = new Dots(72, bits);
    assertThat(encoder.bands(dots))
        .hasSize(1)
        .first(BYTE_ARRAY)
        .containsExactly(0x1B, 'J', 100, 0x1B, '$', 80, 0, 0x1D, 'v', '0', 0, 1, 0, 1, 0, 0x01);
    // The 27 white rows after it are not fed.
    assertThat(encoder.ending()).containsExactly(0x1D, 'V', 66, 0);
  }

  @Test
  void anAllInkBandIsOneImageThatThePrinterDoubles() {
    var bits = new byte[72 * 64];
    java.util.Arrays.fill(bits, (byte) 0xFF);
    var band = new SlipEncoder(profile).bands(new Dots(72, bits)).getFirst();
    assertThat(band).hasSize(8 + 36 * 32).startsWith(0x1D, 'v', '0', 3, 36, 0, 32, 0);
  }

  @Test
  void aDotThatStandsAloneIsNotDoubled() {
    var bits = new byte[72 * 64];
    java.util.Arrays.fill(bits, (byte) 0xFF);
    bits[72 * 63 + 71] = (byte) 0xFE;
    assertThat(new SlipEncoder(profile).bands(new Dots(72, bits)).getFirst()).hasSize(8 + 72 * 64);
  }
}
