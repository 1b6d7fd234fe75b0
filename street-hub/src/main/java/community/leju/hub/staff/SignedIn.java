package community.leju.hub.staff;

import community.leju.content.signing.Bytes;
import java.util.Optional;

/**
 * Somebody at the console, as the session remembers it.
 *
 * @param officeKey the office's private key, for clerks; lives in this session's memory and nowhere
 *     else
 */
public record SignedIn(Account account, Optional<Bytes> officeKey) {}
