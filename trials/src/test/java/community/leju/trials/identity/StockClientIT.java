package community.leju.trials.identity;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hub.fleet.Enrolments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/operations.md}, with the system's own curl and openssl. */
class StockClientIT {
  private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9]{8})\"");

  private static final String BEGIN =
      """
      set -eu
      curl -s --insecure $HUB/.well-known/est/cacerts | openssl base64 -d |
        openssl pkcs7 -inform DER -print_certs -out authority.pem
      openssl x509 -in authority.pem -noout -fingerprint -sha256
      openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=kiosk \\
        -keyout kiosk.key -outform DER | openssl base64 >kiosk.csr
      """;

  private static final String ENROL =
      """
      set -eu
      curl -sS --cacert authority.pem --tlsv1.3 -H 'Content-Type: application/pkcs10' \\
        --data-binary @kiosk.csr -o answer -w '%{http_code}\\n' $HUB/.well-known/est/simpleenroll
      cat answer
      """;

  private static final String TAKE =
      """
      set -eu
      openssl base64 -d -in answer | openssl pkcs7 -inform DER -print_certs -out kiosk.pem
      openssl x509 -in kiosk.pem -noout -subject
      openssl verify -CAfile authority.pem -purpose sslclient kiosk.pem
      """;

  private static final String DESK =
      """
      curl -sS --cacert authority.pem --cert kiosk.pem --key kiosk.key \\
        -w '\\n%{http_code} %{ssl_verify_result}\\n' $HUB/kiosk/desk
      """;

  private static final String RENEW =
      """
      set -eu
      openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=kiosk \\
        -keyout next.key -outform DER | openssl base64 >next.csr
      curl -sS --cacert authority.pem --cert kiosk.pem --key kiosk.key \\
        -H 'Content-Type: application/pkcs10' --data-binary @next.csr \\
        -o answer -w '%{http_code}\\n' $HUB/.well-known/est/simplereenroll
      mv next.key kiosk.key
      """;

  @TempDir Path folder;
  private LoneHub hub;

  @BeforeEach
  void start() throws IOException {
    for (var tool : new String[] {"curl", "openssl"}) {
      boolean there = Files.isExecutable(Path.of("/usr/bin", tool));
      if (!there) {
        System.err.println("skipped: there is no " + tool + " here");
      }
      Assumptions.assumeTrue(there, "there is no " + tool + " here");
    }
    hub = new LoneHub(folder.resolve("hub"), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    if (hub != null) {
      hub.close();
    }
  }

  private String sh(String script) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
    builder.environment().put("HUB", hub.address());
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private String enrolled() throws IOException, InterruptedException {
    var begun = sh(BEGIN);
    var waiting = sh(ENROL);
    var code = CODE.matcher(waiting);
    assertThat(code.find()).as(begun + waiting).isTrue();
    assertThat(hub.type(code.group(1))).isEqualTo(new Enrolments.Typed.Enrolled(1));
    assertThat(sh(ENROL)).startsWith("200");
    return begun;
  }

  @Test
  void curlAndOpensslEnrolUseAndRenew() throws IOException, InterruptedException {
    var begun = enrolled();
    var fingerprint = begun.replaceAll("(?s).*Fingerprint=", "").replace(":", "").strip();
    assertThat(fingerprint.toLowerCase(Locale.ROOT)).startsWith(hub.pin().hex());
    assertThat(sh(TAKE)).contains("CN = 0001").contains("kiosk.pem: OK");
    assertThat(sh(DESK)).contains("hubTime").contains("200 0");
    assertThat(sh(RENEW)).endsWith("200\n");
    assertThat(sh(TAKE)).contains("CN = 0001").contains("kiosk.pem: OK");
    assertThat(sh(DESK)).contains("hubTime").contains("200 0");
  }

  @Test
  void nothingOlderThanTls13IsSpoken() throws IOException, InterruptedException {
    sh(BEGIN);
    var old = sh("curl -sS --cacert authority.pem --tls-max 1.2 $HUB/.well-known/est/cacerts");
    assertThat(old).contains("curl: (35)");
  }

  @Test
  void sessionsAreResumedWithTheIdentityTheyBeganWith() throws IOException, InterruptedException {
    enrolled();
    sh(TAKE);
    var twice =
        sh(
            """
            at=${HUB#https://}
            ask='GET /kiosk/desk HTTP/1.1\\r\\nHost: hub\\r\\nConnection: close\\r\\n\\r\\n'
            (printf "$ask"; sleep 2) | openssl s_client -connect $at -CAfile authority.pem \\
              -cert kiosk.pem -key kiosk.key -sess_out session -ign_eof >first 2>&1
            (printf "$ask"; sleep 2) | openssl s_client -connect $at -CAfile authority.pem \\
              -sess_in session -ign_eof 2>&1
            """);
    assertThat(twice).contains("Reused, TLSv1.3").contains("HTTP/1.1 200");
  }
}
