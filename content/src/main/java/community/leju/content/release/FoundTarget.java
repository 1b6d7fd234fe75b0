package community.leju.content.release;

/**
 * A target that a role may sign and did.
 *
 * @param fileName where the repository keeps it, below its targets
 */
public record FoundTarget(String path, TargetPin pin, String fileName) {}
