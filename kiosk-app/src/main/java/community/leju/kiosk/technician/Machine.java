package community.leju.kiosk.technician;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What Linux says of itself under {@code /proc}; empty where it says nothing. */
record Machine(Path proc, Path dataFolder) {
  private static final int KILOBYTE = 1_024;

  /** Space on a disk, or memory, in bytes. */
  record Room(long free, long whole) {}

  /** Since the machine was switched on. */
  Optional<Duration> uptime() {
    return lines("uptime").stream()
        .findFirst()
        .map(line -> line.split(" ", 2)[0])
        .map(seconds -> Duration.ofSeconds((long) Double.parseDouble(seconds)));
  }

  Optional<Room> memory() {
    var free = kilobytes("meminfo", "MemAvailable:");
    var whole = kilobytes("meminfo", "MemTotal:");
    return free.flatMap(some -> whole.map(all -> new Room(some, all)));
  }

  /** What this process takes of the memory, in bytes. */
  Optional<Long> ownMemory() {
    return kilobytes("self/status", "VmRSS:");
  }

  /** The disk that the data folder is on. */
  Optional<Room> disk() {
    try {
      var store = Files.getFileStore(dataFolder);
      return Optional.of(new Room(store.getUsableSpace(), store.getTotalSpace()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Optional<Long> kilobytes(String file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .filter(digits -> !digits.isEmpty())
        .map(digits -> Long.parseLong(digits) * KILOBYTE)
        .findFirst();
  }

  List<String> lines(String file) {
    try {
      return Files.readAllLines(proc.resolve(file));
    } catch (IOException e) {
      return List.of();
    }
  }
}
