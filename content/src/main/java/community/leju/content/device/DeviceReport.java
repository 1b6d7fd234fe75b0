package community.leju.content.device;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All devices of a kiosk. A whole picture: what is not in it is not there.
 *
 * @param devices each once, at most {@link #MOST_DEVICES}
 * @param opening the last one, where there ever was one
 */
public record DeviceReport(List<DeviceStanding> devices, Optional<Opening> opening) {
  public static final int MOST_DEVICES = 16;

  /** The largest document, in bytes. */
  public static final int MOST_BYTES = 8 * 1024;

  /** Of the document. A later one may say more, but what this one says, it says too. */
  public static final int FORMAT_VERSION = 1;

  /** Refuses a device that is told twice, and too many. */
  public DeviceReport {
    devices = List.copyOf(devices);
    if (devices.size() > MOST_DEVICES) {
      throw new InvalidField("devices", "are more than " + MOST_DEVICES);
    }
    var names = new HashSet<String>();
    for (var one : devices) {
      if (!names.add(one.device())) {
        throw new InvalidField("devices", "tell of " + one.device() + " twice");
      }
    }
  }

  /** The document. */
  public ObjectNode toJson(Instant now) {
    var object = JsonNodeFactory.instance.objectNode().put("formatVersion", FORMAT_VERSION);
    var array = object.putArray("devices");
    for (var one : devices) {
      var standing = array.addObject();
      standing.put("device", one.device()).put("state", one.state()).put("reason", one.reason());
      Ages.put(standing, "ageSeconds", one.since(), now);
    }
    opening.ifPresent(one -> {
      var last = object.putObject("opening").put("number", one.number());
      Ages.put(last, "openedAgeSeconds", one.openedAt(), now);
      one.closedAt().ifPresent(at -> Ages.put(last, "closedAgeSeconds", at, now));
    });
    return object;
  }

  /**
   * Reads a document.
   *
   * @param now by the reader's clock, which the report is on from here
   * @throws InvalidDocument with every problem found
   */
  public static DeviceReport read(ObjectNode document, Instant now) {
    return Fields.readDocument(
        document,
        fields -> {
          fields.integer("formatVersion", 1, Integer.MAX_VALUE);
          return new DeviceReport(
              fields.list("devices", one -> standing(one, now)),
              fields.object("opening", one -> opening(one, now)));
        });
  }

  private static DeviceStanding standing(Fields fields, Instant now) {
    return new DeviceStanding(
        fields.string("device", 32),
        fields.string("state", 32),
        fields.string("reason", 32),
        Ages.read(fields, "ageSeconds", now));
  }

  private static Opening opening(Fields fields, Instant now) {
    var closed = fields.integerIfAny("closedAgeSeconds", 0, Integer.MAX_VALUE);
    return new Opening(
        fields.integer("number", 1, Integer.MAX_VALUE),
        Ages.read(fields, "openedAgeSeconds", now),
        closed.map(now::minusSeconds));
  }
}
