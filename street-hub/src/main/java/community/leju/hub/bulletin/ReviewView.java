package community.leju.hub.bulletin;

/**
 * What the approver's page shows.
 *
 * @param own the approver took part in writing, and so cannot approve
 */
public record ReviewView(
    Row row,
    String ref,
    String submittedBy,
    boolean waiting,
    boolean own,
    boolean onScreens,
    String preview) {}
