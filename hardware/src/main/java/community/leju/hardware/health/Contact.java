package community.leju.hardware.health;

import java.time.Instant;

/** A switch that is closed or open, and since when. */
public record Contact(boolean active, Instant since) {}
