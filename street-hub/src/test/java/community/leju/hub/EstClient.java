package community.leju.hub;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskKeys;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.signing.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Asks for certificates as any EST client does, over the JDK's own TLS. */
final class EstClient {
  private static final int USUAL_CHARS = 4_096;

  private final HubFixture hub;

  /** A key and its certificate. */
  record Proved(KeyPair pair, X509Certificate certificate) {}

  EstClient(HubFixture hub) {
    this.hub = hub;
  }

  /** A request for a certificate that may be sent any number of times. */
  final class Asked {
    private final KeyPair pair;
    private final byte[] der;

    private Asked(KeyPair pair, byte[] der) {
      this.pair = pair;
      this.der = der;
    }

    HttpResponse<String> enrol() {
      return post(as(Optional.empty()), "simpleenroll", encoded());
    }

    HttpResponse<String> reenrol(Proved as) {
      return post(EstClient.as(Optional.of(as)), "simplereenroll", encoded());
    }

    /** The code that the kiosk shows. */
    String code() {
      return JsonMapper.shared().readTree(enrol().body()).path("code").asString("");
    }

    Proved proved() {
      return proved(enrol());
    }

    Proved proved(HttpResponse<String> answer) {
      var pkcs7 = Base64.getMimeDecoder().decode(answer.body());
      return new Proved(pair, KioskCertificate.unbundle(pkcs7).getFirst());
    }

    private String encoded() {
      return Base64.getMimeEncoder().encodeToString(der);
    }
  }

  Asked request(Optional<Bytes> slipKey) {
    var pair = KioskKeys.newPair(hub.random);
    return new Asked(pair, KioskRequest.sign(pair, slipKey));
  }

  HttpResponse<String> post(HttpClient http, String what, String body) {
    // An oversized body is refused unread; who does not ask first may find the line closed instead.
    return send(
        http,
        HttpRequest.newBuilder(URI.create(hub.kioskAddress() + "/.well-known/est/" + what))
            .header("Content-Type", "application/pkcs10")
            .expectContinue(body.length() > USUAL_CHARS)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(HttpClient http, String path) {
    return send(http, HttpRequest.newBuilder(URI.create(hub.kioskAddress() + path)));
  }

  static HttpClient as(Optional<Proved> own) {
    try {
      var tls = SSLContext.getInstance("TLSv1.3");
      tls.init(keys(own), new TrustManager[] {new Anybody()}, null);
      return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyManager @Nullable [] keys(Optional<Proved> own)
      throws GeneralSecurityException, IOException {
    if (own.isEmpty()) {
      return null;
    }
    var none = new char[0];
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, none);
    var chain = new X509Certificate[] {own.get().certificate()};
    store.setKeyEntry("kiosk", own.get().pair().getPrivate(), none, chain);
    var factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, none);
    return factory.getKeyManagers();
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These tests are about whom the hub believes. */
  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, @Nullable Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, @Nullable SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
