package community.leju.kiosk.technician;

import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Since when the line to the hub is as it is: the store only says how it is. */
final class LineSince {
  private final Station station;
  private final LongSupplier nanos;
  private Optional<Boolean> up;
  private long sinceNanos;

  LineSince(Station station, LongSupplier nanos) {
    this.station = station;
    this.nanos = nanos;
    this.up = now();
    this.sinceNanos = nanos.getAsLong();
    station.onNews(_ -> look());
  }

  /** At least that long, as this process saw it. */
  synchronized Duration since() {
    return Duration.ofNanos(nanos.getAsLong() - sinceNanos);
  }

  private synchronized void look() {
    var is = now();
    if (!is.equals(up)) {
      up = is;
      sinceNanos = nanos.getAsLong();
    }
  }

  private Optional<Boolean> now() {
    return station.showing().map(Showing::line).map(line -> line.up());
  }
}
