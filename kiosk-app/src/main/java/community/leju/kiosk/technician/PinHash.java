package community.leju.kiosk.technician;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A PIN as it rests: PBKDF2 with HMAC-SHA-256 (RFC 8018), as one line of text.
 *
 * <p>Argon2id, which the hub has, would bring Bouncy Castle's 8 MB and some ten megabytes of heap a
 * try to a process of 240 MB. And no hash saves six digits from who has the file: the file's rights
 * and the growing lock do.
 *
 * @param rounds 600,000 to 10,000,000; fewer are too quick, more would hold up the screen's answer
 * @param salt of 16 bytes, in hexadecimal; also names this PIN, as no other has it
 * @param hash of 32 bytes, in hexadecimal
 */
record PinHash(int rounds, String salt, String hash) {
  /** As OWASP's password storage cheat sheet of 2023 asks for. */
  static final int ROUNDS = 600_000;

  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final Pattern LINE =
      Pattern.compile("pbkdf2-hmac-sha256 ([0-9]{6,8}) ([0-9a-f]{32}) ([0-9a-f]{64})");

  /** Checks the rounds. */
  PinHash {
    if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
      throw new IllegalArgumentException("rounds " + rounds);
    }
  }

  static PinHash of(Pin pin, RandomGenerator random) {
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    var salt = HexFormat.of().formatHex(bytes);
    return new PinHash(ROUNDS, salt, derive(pin, salt, ROUNDS));
  }

  /** Takes some tenths of a second, on purpose. */
  boolean matches(Pin pin) {
    var derived = HexFormat.of().parseHex(derive(pin, salt, rounds));
    return MessageDigest.isEqual(derived, HexFormat.of().parseHex(hash));
  }

  String line() {
    return "pbkdf2-hmac-sha256 " + rounds + " " + salt + " " + hash;
  }

  /** Empty where it is no line of ours. */
  static Optional<PinHash> parse(String line) {
    var found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    int rounds = Integer.parseInt(found.group(1));
    return rounds < ROUNDS || rounds > MOST_ROUNDS
        ? Optional.empty()
        : Optional.of(new PinHash(rounds, found.group(2), found.group(3)));
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return "a PIN's hash";
  }

  private static String derive(Pin pin, String salt, int rounds) {
    var key =
        new PBEKeySpec(
            pin.digits().toCharArray(), HexFormat.of().parseHex(salt), rounds, HASH_BITS);
    try {
      var derived = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
      return HexFormat.of().formatHex(derived);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no " + ALGORITHM, e);
    } finally {
      key.clearPassword();
    }
  }
}
