package community.leju.hub.staff;

import community.leju.content.signing.Bytes;
import java.util.Optional;

/**
 * Somebody at the console, as the session remembers it.
 *
 * @param credential which password it was begun with; over when there is another
 * @param openingKey the clerk's own key, to which offices' keys are sealed; lives in this session's
 *     memory and nowhere else
 */
public record SignedIn(Account account, int credential, Optional<Bytes> openingKey) {}
