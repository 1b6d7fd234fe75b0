package community.leju.agent.pull;

import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.News;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.TargetPin;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Bytes;
import community.leju.content.transfer.Dictionary;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Releases from the hub, of which nothing is fetched that is known: the timestamp that came as news
 * is not asked for again, and the other files come as what differs from what the kiosk has.
 */
public final class HubSupply implements Supply {
  private static final Pattern ROOT = Pattern.compile("([0-9]{1,18})\\.root\\.json");
  private static final Pattern ROLE = Pattern.compile("[0-9]+\\.(.+)\\.json");
  private static final String TIMESTAMP = "timestamp";

  private final HubLine hub;
  private final AtomicReference<Optional<News>> heard = new AtomicReference<>(Optional.empty());

  /** What the present timestamp came with. */
  private final AtomicReference<Optional<News>> last = new AtomicReference<>(Optional.empty());

  public HubSupply(HubLine hub) {
    this.hub = hub;
  }

  /** The hub told of another timestamp: the next update begins with it. */
  public void heard(News news) {
    heard.set(Optional.of(news));
    last.set(Optional.of(news));
  }

  @Override
  public Metadata metadata(TrustedState trusted) {
    return new Files(trusted, heard.getAndSet(Optional.empty()));
  }

  @Override
  public boolean target(
      String path, TargetPin pin, long offset, Optional<Dictionary> dictionary, Into into)
      throws IOException {
    return hub.target(path, pin, offset, dictionary, into::open);
  }

  /** The files for one update. */
  private final class Files implements Metadata {
    private final TrustedState trusted;
    private Optional<News> news;
    private boolean isShort;

    Files(TrustedState trusted, Optional<News> news) {
      this.trusted = trusted;
      this.news = news;
      this.isShort = news.isPresent();
    }

    @Override
    public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
      var root = ROOT.matcher(name);
      if (root.matches()) {
        return nextRoot(name, Long.parseLong(root.group(1)), mostBytes);
      }
      return name.equals(TIMESTAMP + ".json")
          ? Optional.of(news().timestamp().toArray())
          : hub.metadata(name, mostBytes, earlier(name));
    }

    /** The hub says with the timestamp how far the roots go: one question less. */
    private Optional<byte[]> nextRoot(String name, long version, int mostBytes) throws IOException {
      var newest = news().root();
      return newest.isPresent() && newest.getAsLong() < version
          ? Optional.empty()
          : hub.metadata(name, mostBytes);
    }

    private News news() throws IOException {
      if (news.isEmpty()) {
        news = Optional.of(ask());
      }
      return news.get();
    }

    /** As news since the trusted one, where its tag is known since this process began. */
    private News ask() throws IOException {
      var own = Optional.ofNullable(trusted.files().get(TIMESTAMP));
      var known = last.get().filter(one -> own.filter(one.timestamp()::equals).isPresent());
      var answer = hub.news(known, Duration.ZERO);
      isShort = known.isPresent();
      answer.ifPresent(_ -> last.set(answer));
      return answer.or(() -> known).orElseThrow();
    }

    private Optional<Dictionary> earlier(String name) {
      var role = ROLE.matcher(name);
      var earlier =
          role.matches()
              ? Optional.ofNullable(trusted.files().get(role.group(1)))
              : Optional.<Bytes>empty();
      isShort = isShort || earlier.isPresent();
      return earlier.map(bytes -> Dictionary.of(bytes.toArray()));
    }

    @Override
    public Optional<ReleaseSource> withoutShortCuts() {
      return isShort ? Optional.of(this::whole) : Optional.empty();
    }

    private Optional<byte[]> whole(String name, int mostBytes) throws IOException {
      return hub.metadata(name, mostBytes);
    }
  }
}
