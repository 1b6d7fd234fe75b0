package community.leju.trials.crowd;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Shows the one certificate of a kiosk. */
final class CrowdKey extends X509ExtendedKeyManager {
  private static final String ALIAS = "kiosk";

  private final CrowdKiosk kiosk;

  CrowdKey(CrowdKiosk kiosk) {
    this.kiosk = kiosk;
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public String chooseClientAlias(
      String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return ALIAS;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return new X509Certificate[] {kiosk.certificate()};
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return kiosk.key();
  }
}
