package community.leju.trials.simulation;

import community.leju.agent.hub.Transport.Request;
import community.leju.agent.hub.Transport.Response;
import community.leju.content.release.FilePin;
import community.leju.content.release.Metadata;
import community.leju.content.release.SignedFile;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Signer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody on the line who has seen every release so far, and has keys, but none of the street's.
 */
final class Forger {
  private static final String RELEASE = "/tuf/";
  private static final String TIMESTAMP = "/tuf/metadata/timestamp.json";
  private static final int MOST_KEPT = 40;

  private final Dice dice;
  private final WorldClock clock;
  private final Burglar burglar;
  private final Signer ownKey = Signer.of(Ed25519.newPair());

  /** What was ever answered, by path; sorted, so that a choice is the same each time. */
  private final Map<String, List<byte[]>> seen = new TreeMap<>();

  Forger(Dice dice, WorldClock clock) {
    this.dice = dice;
    this.clock = clock;
    this.burglar = new Burglar(dice, clock);
  }

  /** The key of snapshot and timestamp is theirs from now on. */
  void steal(Signer onlineKey) {
    burglar.steal(onlineKey);
  }

  /** Looks at what goes by. */
  void saw(Request request, Response response) throws IOException {
    if (request.path().startsWith(RELEASE) && isWhole(response)) {
      var versions = seen.computeIfAbsent(request.path(), _ -> new ArrayList<>());
      var body = response.body().readAllBytes();
      response.body().reset();
      if (versions.size() < MOST_KEPT
          && versions.stream().noneMatch(known -> Arrays.equals(known, body))) {
        versions.add(body);
      }
    }
  }

  private static boolean isWhole(Response response) {
    return response.status() == 200 && !response.headers().containsKey("Content-Encoding");
  }

  /** Answers instead of the hub. */
  Response twist(Request request, Response genuine) throws IOException {
    if (!request.path().startsWith(RELEASE)) {
      return genuine;
    }
    if (burglar.hasKey() && dice.percent(85)) {
      return burglar.answer(request.path(), seen).map(this::answer).orElse(genuine);
    }
    var body = genuine.body().readAllBytes();
    return switch (dice.below(9)) {
      case 0 -> answer(older(request.path()).orElse(body));
      case 1 -> answer(another().orElse(body));
      case 2 -> answer(flipped(body));
      case 3 -> answer(Arrays.copyOf(body, dice.between(0, body.length)));
      case 4 -> new Response(200, Map.of(), new Endless());
      case 5 -> new Response(404, Map.of(), InputStream.nullInputStream());
      case 6 -> answer(longer(body));
      case 7 -> answer(request.path().equals(TIMESTAMP) ? forged(body) : body);
      default -> answer(body);
    };
  }

  private Response answer(byte[] body) {
    return new Response(200, Map.of("ETag", "\"forged\""), new ByteArrayInputStream(body));
  }

  private Optional<byte[]> older(String path) {
    return Optional.ofNullable(seen.get(path)).map(dice::oneOf);
  }

  private Optional<byte[]> another() {
    var paths = List.copyOf(seen.keySet());
    return paths.isEmpty() ? Optional.empty() : older(dice.oneOf(paths));
  }

  private byte[] flipped(byte[] body) {
    var twisted = body.clone();
    if (twisted.length > 0) {
      twisted[dice.below(twisted.length)] ^= (byte) (1 << dice.below(8));
    }
    return twisted;
  }

  private byte[] longer(byte[] body) {
    var twisted = Arrays.copyOf(body, body.length + dice.between(1, 100));
    Arrays.fill(twisted, body.length, twisted.length, (byte) ' ');
    return twisted;
  }

  /** Far newer than any, and signed by a key that nobody trusts. */
  private byte[] forged(byte[] body) {
    var version = 1_000_000 + dice.below(1_000);
    var pin = new FilePin(version, Optional.empty(), Optional.empty());
    var timestamp =
        new Metadata.Timestamp(
            version, clock.instant().plus(Duration.ofDays(3)), pin, Optional.of(clock.instant()));
    var own = SignedFile.sign(timestamp, List.of(ownKey)).raw().toArray();
    // Under the name of the key that signed the genuine one, where one is named.
    var genuine = new String(body, StandardCharsets.UTF_8);
    int at = genuine.indexOf("\"keyid\":\"");
    if (at < 0) {
      return own;
    }
    var id = genuine.substring(at + 9, at + 9 + 64);
    return new String(own, StandardCharsets.UTF_8)
        .replaceFirst("\"keyid\":\"[0-9a-f]{64}", "\"keyid\":\"" + id)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Goes on for as long as anybody reads. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return '{';
    }

    @Override
    public int read(byte[] into, int from, int length) {
      Arrays.fill(into, from, from + length, (byte) '{');
      return length;
    }
  }
}
