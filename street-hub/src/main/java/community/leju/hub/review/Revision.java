package community.leju.hub.review;

import java.time.Instant;
import java.util.Optional;

/**
 * What was saved.
 *
 * @param fields a form's fields as they were typed, in JSON; empty for what a pack brought
 * @param document the item's document, where the fields make one
 */
public record Revision(
    int number,
    String author,
    Optional<String> fields,
    Optional<byte[]> document,
    Instant createdAt) {}
