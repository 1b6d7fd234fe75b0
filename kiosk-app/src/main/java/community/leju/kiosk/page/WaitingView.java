package community.leju.kiosk.page;

/** While the kiosk has nothing to show yet. */
public record WaitingView(String title, String detail) {}
