package community.leju.hub.release;

import java.time.Instant;

/** How far a role's newest file reaches. */
public record Standing(long version, Instant expires) {}
