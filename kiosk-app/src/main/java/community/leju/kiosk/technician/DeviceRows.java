package community.leju.kiosk.technician;

import community.leju.hardware.health.Device;
import community.leju.hardware.health.DeviceHealth;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.kiosk.health.Devices;
import community.leju.kiosk.page.FactsView.Row;
import community.leju.kiosk.scan.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How each device is, and since when. */
final class DeviceRows {
  private final Devices devices;
  private final Optional<SlipPrinter> printer;
  private final Supplier<Optional<Seen>> scanner;

  DeviceRows(Devices devices, Optional<SlipPrinter> printer, Supplier<Optional<Seen>> scanner) {
    this.devices = devices;
    this.printer = printer;
    this.scanner = scanner;
  }

  List<Row> rows(Amounts amounts) {
    return Arrays.stream(Device.values()).map(device -> row(device, amounts)).toList();
  }

  private Row row(Device device, Amounts amounts) {
    var words = amounts.words();
    var name = words.of("technician.device." + device.word());
    if (!devices.isFitted(device)) {
      return Row.of(name, words.of("technician.device.none"));
    }
    return devices
        .find(device)
        .map(health ->
            new Row(
                name,
                words.of("technician.reason." + health.reason().word()),
                tone(health),
                details(health, amounts)))
        .orElseGet(() -> Row.of(name, words.of("technician.device.unheard")).in("wait"));
  }

  private static String tone(DeviceHealth health) {
    return switch (health.state()) {
      case READY -> "good";
      case WARNING -> "wait";
      case ALARM -> "bad";
    };
  }

  private List<String> details(DeviceHealth health, Amounts amounts) {
    var details = new ArrayList<String>();
    if (health.device() == Device.PRINTER) {
      printer.ifPresent(one -> details.add(one.profile().name()));
    }
    details.add(amounts.words().of("technician.device.since", amounts.at(health.since())));
    if (health.device() == Device.SCANNER) {
      scanner.get().map(seen -> ScannerFacts.of(seen, amounts)).ifPresent(details::addAll);
    }
    return details;
  }
}
