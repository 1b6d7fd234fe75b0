package community.leju.content.pack;

import community.leju.content.item.Fields;
import community.leju.content.item.Scope;
import java.time.ZoneId;
import java.util.Optional;

/** What {@code pack.yaml} says. */
record Header(int formatVersion, Optional<Scope> scope, Optional<ZoneId> zone) {
  static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

  static Header read(Fields fields) {
    int version = fields.integer("formatVersion", 1, Integer.MAX_VALUE);
    if (version > Layout.FORMAT_VERSION) {
      fields.note(
          "formatVersion", "this program reads " + Layout.FORMAT_VERSION + ", no newer one");
    }
    var scope =
        fields.parsed(
            "scope", Header::scope, "'street' or a 12-digit code", Optional.<Scope>empty());
    var zone =
        fields
            .stringIfAny("zone", 40)
            .map(name ->
                fields.parsed("zone", ZoneId::of, "a time zone such as Asia/Shanghai", USUAL_ZONE));
    return new Header(version, scope, zone);
  }

  private static Optional<Scope> scope(String text) {
    if (text.equals("street") || text.matches("[0-9]{12}")) {
      return Optional.of(new Scope(text));
    }
    throw new IllegalArgumentException(text);
  }
}
