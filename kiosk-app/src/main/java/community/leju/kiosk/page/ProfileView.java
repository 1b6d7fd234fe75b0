package community.leju.kiosk.page;

import java.util.List;

/**
 * A committee's profile.
 *
 * @param html safe
 * @param others cards of the street's other committees on this shelf, as the renderer draws them
 */
public record ProfileView(String heading, String html, List<String> others) {}
