package community.leju.hub.fleet;

import community.leju.hub.web.Exchange;

/** Who a request comes from. Today a bearer token; client certificates later. */
public interface KioskIdentity {
  /**
   * The kiosk, looked up anew at each request, so that a revocation holds from the next one on.
   *
   * @throws community.leju.hub.web.Refusal with 401 where it is none of ours, or revoked
   */
  Kiosk identify(Exchange exchange);
}
