package community.leju.hub.authority;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;

/**
 * The hub's side of mutual TLS. Its own key lives in memory only: each start makes a new one, and
 * so does every half of its certificate's life; handshakes from then on show the new one.
 */
public final class ServerTls {
  private static final Duration LIFE = Duration.ofDays(30);

  private final Authority authority;
  private final List<GeneralName> names;
  private final Clock clock;
  private final SSLContext context;
  private volatile Authority.Own own;

  /**
   * Made by the composition root.
   *
   * @param names host names and IP addresses that kiosks reach the hub by
   */
  public ServerTls(Authority authority, List<String> names, Clock clock, SecureRandom random) {
    this.authority = authority;
    this.names = names.stream().map(ServerTls::name).toList();
    this.clock = clock;
    own = authority.issueServer(this.names, clock.instant(), LIFE);
    try {
      context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new Current()}, new TrustManager[] {new KioskTrust(authority)}, random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GeneralName name(String name) {
    boolean isAddress = name.contains(":") || name.matches("[0-9.]+");
    return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  /** For the web server; it never changes. */
  public SSLContext context() {
    return context;
  }

  /** Takes a new key and certificate once half of the present one's life is over. */
  public void renewIfDue() {
    var now = clock.instant();
    Instant end = own.certificate().getNotAfter().toInstant();
    if (now.isAfter(end.minus(LIFE.dividedBy(2)))) {
      own = authority.issueServer(names, now, LIFE);
    }
  }

  /** The certificate that a handshake shows now. */
  public X509Certificate certificate() {
    return own.certificate();
  }

  /** Shows whatever is the current key, and the authority, by whose pin a new kiosk knows it. */
  private final class Current extends X509ExtendedKeyManager {
    private static final String ALIAS = "hub";

    @Override
    public String[] getServerAliases(String keyType, Principal @Nullable [] issuers) {
      return new String[] {ALIAS};
    }

    @Override
    public @Nullable String chooseServerAlias(
        String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return keyType.equals("EC") ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
        String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
      return chooseServerAlias(keyType, issuers, null);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return new X509Certificate[] {own.certificate(), authority.certificate()};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return own.key();
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
      return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
        String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return null;
    }
  }
}
