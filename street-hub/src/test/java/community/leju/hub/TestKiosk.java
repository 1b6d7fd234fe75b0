package community.leju.hub;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.lease.LeaseNews;
import community.leju.content.lease.LeaseReport;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A kiosk as the hub sees one: enrolled over EST, sealing real envelopes. */
final class TestKiosk {
  private final HubFixture hub;
  private final KeyPair slipKey;
  private final AtomicLong sequence = new AtomicLong();
  final int number;
  EstClient.Proved proved;
  private HttpClient http;

  TestKiosk(HubFixture hub, KeyPair slipKey, EstClient.Proved proved) {
    this.hub = hub;
    this.slipKey = slipKey;
    this.proved = proved;
    this.number = KioskCertificate.of(proved.certificate()).kiosk();
    this.http = EstClient.as(Optional.of(proved));
  }

  static TestKiosk enrolled(HubFixture hub) {
    var slipKey = Ed25519.newPair();
    var est = new EstClient(hub);
    var request = est.request(Optional.of(Bytes.of(Ed25519.raw(slipKey.getPublic()))));
    hub.type(request.code());
    return new TestKiosk(hub, slipKey, request.proved());
  }

  /** Another certificate, as a kiosk gets it long before the last one ends. */
  void renew() {
    var next = new EstClient(hub).request(Optional.empty());
    proved = next.proved(next.reenrol(proved));
    http = EstClient.as(Optional.of(proved));
  }

  /** A slip and the envelope that goes with it. */
  record Booked(Envelope envelope, String qr) {}

  Booked book(String slot, String name) {
    return book(slot, name, SubmissionId.random(hub.random), sequence.incrementAndGet());
  }

  Booked book(String slot, String name, SubmissionId id, long sequence) {
    return book(slot, name, id, sequence, false);
  }

  /** A booking that it has confirmed from a lease. */
  Booked confirm(String slot, String name) {
    return book(slot, name, SubmissionId.random(hub.random), sequence.incrementAndGet(), true);
  }

  /** The envelope of a number that a kiosk's store has given. */
  Envelope sealed(SubmissionNumber number, String slot, boolean leased) {
    return book(slot, "甲", SubmissionId.random(hub.random), number.sequence(), leased).envelope();
  }

  private Booked book(String slot, String name, SubmissionId id, long sequence, boolean leased) {
    var code = SlipCode.of(new SubmissionNumber(number, sequence), hub.random);
    var clear =
        new Clear(
            id,
            code.number(),
            hub.clock.instant(),
            true,
            HubFixture.FIRST,
            Appointment.KIND,
            "appointment",
            1,
            new ItemRef(HubFixture.FIRST, "service", "residence-proof"),
            Slot.of(slot),
            leased,
            code.tokenHash());
    var sealed = Sealing.seal(key(), clear, new Appointment(name, "13800000100").toJson());
    return new Booked(sealed, code.url(hub.address(), slipKey.getPrivate()));
  }

  private OfficeKey key() {
    return hub.parts.database.read(hub.parts.officeKeys::all).stream()
        .filter(key -> key.office().equals(HubFixture.FIRST))
        .findFirst()
        .orElseThrow();
  }

  HttpResponse<String> put(Envelope envelope) {
    return put(envelope.clear().id().hex(), envelope.toJson());
  }

  /** As a kiosk that has had an answer before. */
  HttpResponse<String> putAgain(Envelope envelope, String outcome) {
    return send(
        http,
        request("/kiosk/submissions/" + envelope.clear().id().hex())
            .header("Leju-Outcome", outcome)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(envelope.toJson())));
  }

  HttpResponse<String> put(String id, byte[] body) {
    // An oversized body is refused unread; who does not ask first may find the line closed instead.
    return send(
        http,
        request("/kiosk/submissions/" + id)
            .expectContinue(body.length > Envelope.MOST_BYTES)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Speaks of a call. */
  HttpResponse<String> call(String method, String id, String body) {
    return send(
        http,
        request("/kiosk/calls/" + id).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Says how its devices are. */
  HttpResponse<String> devices(byte[] body) {
    return send(http, request("/kiosk/devices").PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> desk(Optional<String> etag) {
    var request = request("/kiosk/desk");
    etag.ifPresent(tag -> request.header("If-None-Match", tag));
    return send(http, request);
  }

  /** Tells of its leases, and hears of them. */
  LeaseNews leases(LeaseReport report) {
    var body = JsonMapper.shared().writeValueAsBytes(report.toJson());
    var request = request("/kiosk/leases").PUT(HttpRequest.BodyPublishers.ofByteArray(body));
    return LeaseNews.read((ObjectNode) JsonMapper.shared().readTree(send(http, request).body()));
  }

  HttpResponse<String> desk(String boot) {
    return send(http, request("/kiosk/desk").header("Leju-Boot", boot));
  }

  HttpResponse<String> get(String path) {
    return send(http, request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(hub.kioskAddress() + path));
  }

  private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
