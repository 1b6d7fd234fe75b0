package community.leju.kiosk.page;

/**
 * Asks a technician for the PIN.
 *
 * @param set whether there is one to ask for
 * @param lockedSeconds how long no PIN is looked at; 0 where one may be typed
 * @param locked the same as minutes and seconds
 * @param mostDigits of a PIN
 * @param problem what is wrong with the last one; empty where nothing is
 */
public record PinView(
    boolean set, long lockedSeconds, String locked, int mostDigits, String problem) {}
