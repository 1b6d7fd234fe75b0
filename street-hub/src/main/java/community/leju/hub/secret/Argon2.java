package community.leju.hub.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106): hashes passwords and derives keys from them.
 *
 * <p>32 MiB, two passes, one lane: above OWASP's least (19 MiB, 2, 1). A few run at a time, so that
 * a flood of log-ins cannot take the machine's memory.
 */
public final class Argon2 {
  public static final int KEY_BYTES = 32;
  public static final int SALT_BYTES = 16;

  private static final int MEMORY_KIB = 32 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 4;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([\\w+/]{22,})\\$([\\w+/]{43})");

  private final SecureRandom random;
  private final Semaphore permits = new Semaphore(AT_ONCE);

  public Argon2(SecureRandom random) {
    this.random = random;
  }

  /** The password's hash in PHC form, with a fresh salt. */
  public String hash(String password) {
    var salt = salt();
    var hash = compute(password, salt, MEMORY_KIB, PASSES);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(MEMORY_KIB, PASSES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** Whether the password has that hash. */
  public boolean verify(String password, String phc) {
    var parts = PHC.matcher(phc);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no Argon2id hash");
    }
    var computed =
        compute(
            password,
            Base64.getDecoder().decode(parts.group(3)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)));
    return MessageDigest.isEqual(computed, Base64.getDecoder().decode(parts.group(4)));
  }

  /** A 256-bit key of the password; its salt is never the one of the password's hash. */
  public byte[] deriveKey(String password, byte[] salt) {
    return compute(password, salt, MEMORY_KIB, PASSES);
  }

  public byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private byte[] compute(String password, byte[] salt, int memoryKib, int passes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    var out = new byte[KEY_BYTES];
    permits.acquireUninterruptibly();
    try {
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
    } finally {
      permits.release();
    }
    return out;
  }
}
