package community.leju.hardware.health;

import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.scanner.ScannerHealth;
import community.leju.hardware.voice.VoiceState;
import java.time.Instant;
import java.util.Optional;

/** What the drivers say, as the health of their devices. */
public final class Diagnosis {
  private Diagnosis() {}

  /**
   * A printer, which may have a near-end sensor of its own, a contact at the roll, or both: either
   * means that the paper is low.
   *
   * @param nearEnd the contact; empty where there is none, or nothing was heard of it
   */
  public static DeviceHealth printer(PrinterCondition condition, Optional<Contact> nearEnd) {
    var since = condition.since();
    return switch (condition.state()) {
      case READY ->
          condition.mediaLow()
              ? DeviceHealth.warning(Device.PRINTER, Reason.PAPER_LOW, since)
              : nearEnd
                  .filter(Contact::active)
                  .map(Diagnosis::nearEnd)
                  .orElseGet(() -> DeviceHealth.ready(Device.PRINTER, since));
      case ABSENT -> DeviceHealth.alarm(Device.PRINTER, Reason.ABSENT, since);
      case SILENT -> DeviceHealth.alarm(Device.PRINTER, Reason.SILENT, since);
      case MEDIA_EMPTY -> DeviceHealth.alarm(Device.PRINTER, Reason.MEDIA_EMPTY, since);
      case COVER_OPEN -> DeviceHealth.alarm(Device.PRINTER, Reason.COVER_OPEN, since);
      case FAULT -> DeviceHealth.alarm(Device.PRINTER, Reason.FAULT, since);
      case OFFLINE -> DeviceHealth.alarm(Device.PRINTER, Reason.OFFLINE, since);
    };
  }

  /** A printer of which nothing is known but its contact. */
  public static DeviceHealth nearEnd(Contact contact) {
    return contact.active()
        ? DeviceHealth.warning(Device.PRINTER, Reason.PAPER_LOW, contact.since())
        : DeviceHealth.ready(Device.PRINTER, contact.since());
  }

  public static DeviceHealth panel(PanelHealth health) {
    var since = health.since();
    return switch (health.state()) {
      case READY -> DeviceHealth.ready(Device.PANEL, since);
      case CONNECTING -> DeviceHealth.warning(Device.PANEL, Reason.CONNECTING, since);
      case DISCONNECTED -> DeviceHealth.alarm(Device.PANEL, Reason.DISCONNECTED, since);
      // A jammed button calls nobody; without the sensor all else works as before.
      case STUCK ->
          health.stuck().contains(Input.CALL)
              ? DeviceHealth.alarm(Device.PANEL, Reason.CALL_STUCK, since)
              : DeviceHealth.warning(Device.PANEL, Reason.PRESENCE_STUCK, since);
    };
  }

  public static DeviceHealth scanner(ScannerHealth health) {
    var since = health.since();
    return switch (health.state()) {
      case READY -> DeviceHealth.ready(Device.SCANNER, since);
      case CONNECTING -> DeviceHealth.warning(Device.SCANNER, Reason.CONNECTING, since);
      // A telephone reads the same code: residents can do without it.
      case DISCONNECTED -> DeviceHealth.warning(Device.SCANNER, Reason.DISCONNECTED, since);
    };
  }

  public static DeviceHealth voice(VoiceState state, Instant since) {
    return switch (state) {
      case READY -> DeviceHealth.ready(Device.VOICE, since);
      case NO_SOUND_CARD -> DeviceHealth.warning(Device.VOICE, Reason.NO_SOUND_CARD, since);
      case NO_SPEECH_PROGRAM -> DeviceHealth.warning(Device.VOICE, Reason.NO_SPEECH_PROGRAM, since);
    };
  }

  /** The case's door. */
  public static DeviceHealth door(Contact open) {
    return open.active()
        ? DeviceHealth.alarm(Device.DOOR, Reason.DOOR_OPEN, open.since())
        : DeviceHealth.ready(Device.DOOR, open.since());
  }
}
