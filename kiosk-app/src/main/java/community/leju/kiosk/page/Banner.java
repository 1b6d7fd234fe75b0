package community.leju.kiosk.page;

/**
 * The line on every page that leads back to the most severe alert.
 *
 * @param severity the key of its severity
 * @param words the severity, and whether it is a drill, in words
 * @param others how many alerts there are besides
 */
public record Banner(String id, String severity, String words, String title, int others) {}
