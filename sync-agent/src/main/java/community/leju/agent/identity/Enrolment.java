package community.leju.agent.identity;

import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubLine;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.content.item.Fields;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.Scope;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Ed25519;
import java.io.IOException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trades the code that the hub shows for a number, a credential and the first trusted root. */
public final class Enrolment {
  private final AgentStore store;

  public Enrolment(AgentStore store) {
    this.store = store;
  }

  /**
   * Enrols this kiosk.
   *
   * @param hub the hub's address
   * @param code 8 digits, as the hub shows them; spaces do no harm
   * @throws EnrolmentRefused where the hub said no, or this kiosk is enrolled already
   * @throws IOException where there is no line
   */
  public Identity enrol(String hub, String code) throws IOException {
    if (store.identity().isPresent()) {
      throw new EnrolmentRefused(
          "this data folder is enrolled already, as " + store.identity().get());
    }
    var slipKeys = Ed25519.newPair();
    var request = JsonNodeFactory.instance.objectNode();
    request.put("code", code.replace(" ", ""));
    request.put("slipKey", Base64.getEncoder().encodeToString(Ed25519.raw(slipKeys.getPublic())));
    try (var line = new HubLine(new HttpTransport(hub, Optional.empty()))) {
      var answer = line.enrol(request);
      return switch (answer.status()) {
        case 200 -> keep(hub, answer.body(), slipKeys.getPrivate());
        case 403 ->
            throw new EnrolmentRefused("the code is wrong or older than 15 minutes; get a new one");
        case 429 ->
            throw new EnrolmentRefused("the code was tried too often; get a new one at the hub");
        default ->
            throw new EnrolmentRefused(
                "the hub answered " + answer.body().path("error").asString("" + answer.status()));
      };
    }
  }

  private Identity keep(String hub, ObjectNode body, PrivateKey slipKey) {
    try {
      return Fields.readDocument(
          body,
          fields -> {
            var identity =
                new Identity(
                    fields.integer("kiosk", 1, 9_999),
                    new Scope(fields.string("committee", 12)),
                    hub,
                    fields.string("publicAddress", 200),
                    fields.string("token", 200),
                    slipKey);
            var root =
                fields.parsed("root", 1 << 20, Base64.getDecoder()::decode, "Base64", new byte[0]);
            store.enrol(identity, TrustedState.of(root));
            return identity;
          });
    } catch (InvalidDocument e) {
      throw new EnrolmentRefused("the hub's answer is not understood: " + e.getMessage());
    }
  }
}
