package community.leju.hub.fleet;

import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Need;
import community.leju.content.device.Opening;
import community.leju.hub.review.Items;
import community.leju.hub.staff.Account;
import community.leju.hub.store.Database;
import community.leju.hub.web.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The kiosks and how they are, the one that needs somebody most at the top. */
public final class FleetLines {
  /** A kiosk asks at least every minute or two; silent for longer, something is wrong. */
  private static final Duration SILENT = Duration.ofMinutes(5);

  /** A case that was opened and closed again is shown that long. */
  private static final Duration SHOWN = Duration.ofDays(1);

  private static final DateTimeFormatter AT = pattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TODAY = pattern("HH:mm");
  private static final DateTimeFormatter THIS_YEAR = pattern("MM-dd HH:mm");

  private final Database database;
  private final Kiosks kiosks;
  private final Items items;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * One kiosk as the page lists it.
   *
   * @param state {@code alive}, {@code silent} or {@code revoked}
   * @param troubles of its devices, the worst first
   * @param note what else there is to say of its devices; empty for nothing
   * @param lineage in whose place it stands; empty for nobody's
   */
  public record Line(
      int number,
      String committee,
      String seen,
      String state,
      String stateName,
      boolean revocable,
      List<Trouble> troubles,
      String note,
      String lineage) {
    Need need() {
      return troubles.isEmpty() ? Need.NOBODY : troubles.getFirst().need();
    }
  }

  /** A device that is not ready, in words. */
  public record Trouble(Need need, String sentence, String since) {
    public boolean isUrgent() {
      return need == Need.NOW;
    }
  }

  /** All that an account reaches. */
  public record Fleet(List<Line> lines) {
    /** How many have a device that is not ready. */
    public long needy() {
      return lines.stream().filter(line -> line.need() != Need.NOBODY).count();
    }

    /** How many of those have to be seen to now. */
    public long urgent() {
      return lines.stream().filter(line -> line.need() == Need.NOW).count();
    }

    /** How many were not heard of. */
    public long silent() {
      return lines.stream().filter(line -> line.state().equals("silent")).count();
    }
  }

  public FleetLines(Database database, Kiosks kiosks, Items items, Clock clock, ZoneId zone) {
    this.database = database;
    this.kiosks = kiosks;
    this.items = items;
    this.clock = clock;
    this.zone = zone;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  Fleet of(Account account, Say say) {
    return database.read(handle -> {
      var reported =
          new Reported(
              DeviceTable.troubles(handle),
              DeviceTable.lasts(handle),
              Set.copyOf(Reconciling.awaited(handle)));
      return new Fleet(
          kiosks.all(handle).stream()
              .filter(kiosk -> account.covers(kiosk.committee()))
              .map(kiosk -> line(handle, kiosk, reported, say))
              .sorted(WORST_FIRST)
              .toList());
    });
  }

  private static final Comparator<Line> WORST_FIRST =
      Comparator.comparing(Line::revocable)
          .thenComparing(Line::need)
          .thenComparing(line -> line.state().equals("silent"))
          .reversed()
          .thenComparingInt(Line::number);

  private record Reported(
      Map<Integer, List<DeviceStanding>> troubles,
      Map<Integer, DeviceTable.Last> lasts,
      Set<Integer> awaited) {}

  private Line line(Handle handle, Kiosk kiosk, Reported reported, Say say) {
    boolean silent = kiosk.seenAt().plus(SILENT).isBefore(clock.instant());
    var state = kiosk.isRevoked() ? "revoked" : silent ? "silent" : "alive";
    var name =
        kiosk.isRevoked()
            ? say.of("已注销", "Revoked")
            : silent ? say.of("失联", "Silent") : say.of("在线", "Alive");
    var troubles = kiosk.isRevoked() ? List.<Trouble>of() : troubles(kiosk, reported, say);
    var last = Optional.ofNullable(reported.lasts().get(kiosk.number()));
    return new Line(
        kiosk.number(),
        items.nameOf(handle, kiosk.committee()),
        AT.format(kiosk.seenAt().atZone(zone)),
        state,
        name,
        !kiosk.isRevoked(),
        troubles,
        kiosk.isRevoked() ? "" : note(last, troubles.isEmpty(), say),
        lineage(kiosk, say));
  }

  private static String lineage(Kiosk kiosk, Say say) {
    return kiosk
        .replaces()
        .map(number -> "%04d".formatted(number))
        .map(number -> say.of("替换 " + number, "replaces " + number))
        .orElse("");
  }

  private List<Trouble> troubles(Kiosk kiosk, Reported reported, Say say) {
    var fork = kiosk.fork().map(one -> fork(one, say)).stream();
    var awaited =
        reported.awaited().contains(kiosk.number())
            ? Stream.of(awaited(kiosk, say))
            : Stream.<Trouble>empty();
    var devices =
        reported.troubles().getOrDefault(kiosk.number(), List.of()).stream()
            .sorted(
                Comparator.comparing(DeviceStanding::need)
                    .reversed()
                    .thenComparing(DeviceStanding::since))
            .map(one -> new Trouble(one.need(), DeviceWords.of(one, say), time(one.since())));
    return Stream.of(fork, awaited, devices).flatMap(one -> one).toList();
  }

  private Trouble awaited(Kiosk kiosk, Say say) {
    var sentence =
        say.of(
            "中心恢复后还没有报来已约的号：报来之前，这里的新预约都待确认。机器坏了请注销或替换",
            "Has not told its bookings since the restore: new ones wait for a person until then. Revoke or replace it if it is dead");
    return new Trouble(Need.SOON, sentence, time(kiosk.seenAt()));
  }

  private Trouble fork(Kiosk.Fork fork, Say say) {
    var sentence =
        say.of(
            "可能被复制：有两台机器用同一个编号。请注销并重新登记",
            "May have been copied: two machines use this number. Revoke it and enrol anew");
    return new Trouble(Need.NOW, sentence, time(fork.at()));
  }

  private String note(Optional<DeviceTable.Last> last, boolean well, Say say) {
    if (last.isEmpty()) {
      return say.of("没有报告过", "No report yet");
    }
    var opened = last.get().opening().filter(one -> isShown(one)).map(one -> opened(one, say));
    return opened.orElseGet(() -> well ? say.of("正常", "All well") : "");
  }

  private boolean isShown(Opening opening) {
    return opening.closedAt().filter(at -> at.plus(SHOWN).isAfter(clock.instant())).isPresent();
  }

  private String opened(Opening opening, Say say) {
    var from = time(opening.openedAt());
    var to = opening.closedAt().map(this::time).orElse("");
    return say.of("机箱门开过：" + from + " 至 " + to, "Case was open: " + from + " to " + to);
  }

  /** As short as it is clear. */
  private String time(Instant at) {
    var then = at.atZone(zone);
    var now = clock.instant().atZone(zone);
    if (then.toLocalDate().equals(now.toLocalDate())) {
      return TODAY.format(then);
    }
    return (then.getYear() == now.getYear() ? THIS_YEAR : AT).format(then);
  }
}
