package community.leju.trials.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What one walk-through saw.
 *
 * @param pictures station to picture: console, kiosk, booking, slip, inbox
 */
record Report(
    boolean ok,
    double bulletinToScreenMillis,
    double touchToReceiptMillis,
    double touchToFirstByteMillis,
    String slipQr,
    String number,
    Map<String, Path> pictures) {
  Report {
    pictures = new LinkedHashMap<>(pictures);
  }

  /** The one JSON line. */
  String json() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("ok", ok);
    json.put("bulletin_to_screen_ms", tenths(bulletinToScreenMillis));
    json.put("touch_to_receipt_ms", tenths(touchToReceiptMillis));
    json.put("touch_to_first_byte_ms", tenths(touchToFirstByteMillis));
    json.put("slip_qr", slipQr).put("number", number);
    var places = json.putObject("pictures");
    pictures.forEach((station, file) -> places.put(station, file.toString()));
    return json.toString();
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
