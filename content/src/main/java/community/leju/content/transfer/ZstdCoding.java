package community.leju.content.transfer;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictContentType;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The content codings {@code zstd} (RFC 8878) and {@code dcz} (RFC 9842, §5): the latter is a frame
 * that any decoder skips, with the SHA-256 of the dictionary, then zstd.
 */
public final class ZstdCoding {
  public static final String DCZ = "dcz";
  public static final String ZSTD = "zstd";

  private static final byte[] DCZ_MAGIC = HexFormat.of().parseHex("5e2a4d1820000000");
  private static final int HASH_BYTES = 32;

  /** The most memory that a sender may make a receiver take: 16 MB, the largest dictionary. */
  private static final int MOST_WINDOW_LOG = 24;

  /** What any receiver of zstd over HTTP takes: 8 MB. */
  private static final int COMMON_WINDOW_LOG = 23;

  /** Up to here the best level costs less than half a second on one core. */
  private static final int MOST_BYTES_AT_BEST = 4 << 20;

  private static final int BEST = 19;
  private static final int GOOD = 12;

  private ZstdCoding() {}

  /** The coding's name with that dictionary, or without one. */
  public static String name(Optional<Dictionary> dictionary) {
    return dictionary.isPresent() ? DCZ : ZSTD;
  }

  /** Packs a file of at most {@link Dictionary#MOST_BYTES}. */
  public static byte[] pack(byte[] content, Optional<Dictionary> dictionary) {
    int known = dictionary.map(one -> one.content().size()).orElse(0);
    try (var zstd = new ZstdCompressCtx()) {
      zstd.setLevel(content.length + known > MOST_BYTES_AT_BEST ? GOOD : BEST);
      zstd.setWindowLog(windowLog(content.length, known));
      // The pin says how long the whole is and what it hashes to: up to eight bytes less.
      zstd.setChecksum(false);
      zstd.setContentSize(false);
      dictionary.ifPresent(
          one -> zstd.loadDict(one.content().toArray(), ZstdDictContentType.RAW_CONTENT));
      var packed = zstd.compress(content);
      return dictionary.map(one -> joined(header(one), packed)).orElse(packed);
    }
  }

  /**
   * As large as the file, for then all of the dictionary stays in reach; never larger than what
   * every receiver takes: 8 MB, or with a dictionary 1.25 times its size.
   */
  private static int windowLog(int length, int known) {
    int whole =
        Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(length), 10, MOST_WINDOW_LOG);
    return length > known + known / 4 ? Math.min(whole, COMMON_WINDOW_LOG) : whole;
  }

  private static byte[] header(Dictionary dictionary) {
    return joined(DCZ_MAGIC, HexFormat.of().parseHex(dictionary.sha256()));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /**
   * Unpacks as it is read. It may be endless: whoever reads it counts.
   *
   * @param coding the value of {@code Content-Encoding}
   * @param dictionary that was offered
   * @throws Undecodable where it is another coding or another dictionary; so does each read that
   *     finds the body spoilt
   */
  public static InputStream unpack(InputStream body, String coding, Optional<Dictionary> dictionary)
      throws IOException {
    return switch (coding) {
      case ZSTD -> new Unpacked(zstd(body));
      case DCZ -> {
        var offered = dictionary.orElseThrow(() -> new Undecodable("no dictionary was offered"));
        if (!Arrays.equals(body.readNBytes(DCZ_MAGIC.length + HASH_BYTES), header(offered))) {
          throw new Undecodable("it is made with another dictionary");
        }
        yield new Unpacked(with(offered, zstd(body)));
      }
      default -> throw new Undecodable("it is in a coding that nobody asked for");
    };
  }

  private static ZstdInputStreamNoFinalizer zstd(InputStream body) throws IOException {
    return new ZstdInputStreamNoFinalizer(body).setLongMax(MOST_WINDOW_LOG);
  }

  /**
   * A file that begins like a trained dictionary cannot be taken as it is by this library. No
   * document, picture or PDF does.
   */
  private static InputStream with(Dictionary dictionary, ZstdInputStreamNoFinalizer body)
      throws Undecodable {
    try {
      return body.setDict(dictionary.content().toArray());
    } catch (IOException e) {
      throw new Undecodable(e);
    }
  }

  /** Says what was wrong in our own words. */
  private static final class Unpacked extends FilterInputStream {
    Unpacked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (ZstdIOException e) {
        throw new Undecodable(e);
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (ZstdIOException e) {
        throw new Undecodable(e);
      }
    }
  }
}
