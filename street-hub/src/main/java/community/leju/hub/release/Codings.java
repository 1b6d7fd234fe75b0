package community.leju.hub.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.ZstdCoding;
import community.leju.hub.web.Exchange;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses how a file is sent: as what differs from a file that the asker has (RFC 9842), packed, or
 * as it is.
 */
final class Codings {
  /** Packed to more than nine tenths, it is as well sent as it is: then it can be resumed. */
  private static final int WORTH_PERCENT = 90;

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(?:\\.0*)?$");

  private final Packed packed = new Packed();

  /**
   * A file to send.
   *
   * @param length in bytes
   * @param isText whether it gets smaller by packing alone
   */
  record File(String sha256, long length, boolean isText, Content content) {}

  /** The bytes, read when they are needed. */
  interface Content {
    byte[] read() throws IOException;
  }

  /** Finds what this hub has of a content that the asker named. */
  interface Dictionaries {
    Optional<byte[]> find(String sha256) throws IOException;
  }

  /** A packed file, and its coding. */
  record Coded(String coding, Bytes bytes) {}

  /** The file in a coding that was asked for; empty where it is to be sent as it is. */
  Optional<Coded> choose(Exchange exchange, File file, Dictionaries dictionaries)
      throws IOException {
    if (file.length() > Dictionary.MOST_BYTES) {
      return Optional.empty();
    }
    var accepted = exchange.header("Accept-Encoding").orElse("");
    var offered =
        accepts(accepted, ZstdCoding.DCZ)
            ? exchange.header("Available-Dictionary").flatMap(Dictionary::sha256Of)
            : Optional.<String>empty();
    if (offered.isPresent()) {
      var coded = difference(offered.get(), file, dictionaries);
      if (coded.isPresent()) {
        return coded;
      }
    }
    return file.isText() && accepts(accepted, ZstdCoding.ZSTD)
        ? packed
            .get(new Packed.Key("", file.sha256()), () -> pack(file, Optional.empty()))
            .map(bytes -> new Coded(ZstdCoding.ZSTD, bytes))
        : Optional.empty();
  }

  /** What differs from a base that the asker named in another way; empty where it is of no use. */
  Optional<Bytes> delta(Bytes base, File file) throws IOException {
    var bytes = base.toArray();
    return difference(Sha256.hex(bytes), file, _ -> Optional.of(bytes)).map(Coded::bytes);
  }

  private Optional<Coded> difference(String offered, File file, Dictionaries dictionaries)
      throws IOException {
    var dictionary = dictionaries.find(offered);
    if (dictionary.isEmpty()) {
      return Optional.empty();
    }
    return packed
        .get(
            new Packed.Key(offered, file.sha256()),
            () -> pack(file, Optional.of(new Dictionary(offered, Bytes.of(dictionary.get())))))
        .map(bytes -> new Coded(ZstdCoding.DCZ, bytes));
  }

  private static Optional<Bytes> pack(File file, Optional<Dictionary> dictionary)
      throws IOException {
    var bytes = ZstdCoding.pack(file.content().read(), dictionary);
    return bytes.length <= file.length() * WORTH_PERCENT / 100
        ? Optional.of(Bytes.of(bytes))
        : Optional.empty();
  }

  private static boolean accepts(String accepted, String coding) {
    return COMMA
        .splitAsStream(accepted.strip())
        .anyMatch(one ->
            (one.equals(coding) || one.startsWith(coding + ";")) && !REFUSED.matcher(one).find());
  }
}
