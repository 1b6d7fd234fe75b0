package community.leju.kiosk.slip;

import community.leju.kiosk.page.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The "bring this" list of a service: public words only, nothing of the person who takes it along.
 *
 * @param words the language of that person
 * @param office the committee's name
 * @param materials what to bring, a tick box each
 * @param hours when the office is open; may be empty
 * @param version the day from which this text of the service holds
 * @param printedAt the station's time
 */
public record BringList(
    Words words,
    String office,
    String service,
    List<Material> materials,
    String where,
    String hours,
    String phone,
    LocalDate version,
    LocalDateTime printedAt,
    boolean timeTrusted) {
  public record Material(String text, String note) {}

  /** Keeps the list. */
  public BringList {
    materials = List.copyOf(materials);
  }
}
