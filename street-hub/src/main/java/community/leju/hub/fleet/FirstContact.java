package community.leju.hub.fleet;

import community.leju.content.certificate.Pin;
import java.util.function.Supplier;

/**
 * What a technician types at a new kiosk.
 *
 * @param address of the kiosks' door; known once the server is up
 * @param pin by which the kiosk knows that it reached this hub
 */
public record FirstContact(Supplier<String> address, Pin pin) {}
