package community.leju.agent.hub;

import java.net.http.HttpRequest;

/** How a kiosk shows the hub who it is. A client certificate will be another of these. */
public interface HubCredential {
  /** Adds to the request what proves it. */
  HttpRequest.Builder prove(HttpRequest.Builder request);

  /** A secret handed over at enrolment (RFC 6750). */
  record BearerToken(String token) implements HubCredential {
    @Override
    public HttpRequest.Builder prove(HttpRequest.Builder request) {
      return request.header("Authorization", "Bearer " + token);
    }

    /** Without the secret. */
    @Override
    public String toString() {
      return "BearerToken";
    }
  }
}
