package community.leju.hub.web;

import javax.net.ssl.SSLContext;

/**
 * Where the hub listens.
 *
 * @param people the console and what is open to everybody, in plain HTTP: for this machine, or for
 *     a TLS proxy in front
 * @param kiosks machines alone, TLS 1.3 with client certificates
 * @param tls how the hub shows itself to kiosks and knows them
 */
public record Doors(Door people, Door kiosks, SSLContext tls) {
  /**
   * An address to listen on.
   *
   * @param port 0 for a free one
   */
  public record Door(String host, int port) {}
}
