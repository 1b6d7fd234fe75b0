package community.leju.kiosk.page;

/** How to reach a person: the office's window, hours and telephone. Blank where not known. */
public record HelpView(String title, String lead, String phone, String hours, String address) {}
