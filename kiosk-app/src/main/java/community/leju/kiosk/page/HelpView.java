package community.leju.kiosk.page;

/** How to reach a person: the office's window, hours and telephone. */
public record HelpView(boolean known, String phone, String hours, String address) {}
