package community.leju.kiosk.page;

/**
 * One question that is answered on the keyboard.
 *
 * @param keys the layout: {@code text} or {@code digits}
 * @param problem what is wrong with the last answer; empty where nothing is
 */
public record KeyedView(
    String action,
    String field,
    String keys,
    String question,
    String hint,
    String value,
    int mostChars,
    String problem,
    String submit) {}
