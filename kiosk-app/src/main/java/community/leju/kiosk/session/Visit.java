package community.leju.kiosk.session;

/**
 * One person's time before the screen.
 *
 * @param id goes with every page, so that a late answer from a page of the last visit changes
 *     nothing
 * @param used whether there is anything to wipe
 */
public record Visit(String id, Preferences preferences, boolean used) {}
