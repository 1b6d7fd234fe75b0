package community.leju.hub.bulletin;

/**
 * What the approver's page shows.
 *
 * @param own the approver took part in writing, and so cannot approve
 * @param signatures what there is to say where several approvers sign; empty where one is enough
 */
public record ReviewView(
    Row row,
    String ref,
    String submittedBy,
    boolean waiting,
    boolean own,
    boolean onScreens,
    String signatures,
    String preview) {}
