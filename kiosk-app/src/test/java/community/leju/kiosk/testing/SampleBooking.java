package community.leju.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** The way through a booking of the sample's one service. */
public final class SampleBooking {
  public static final String SERVICE = "/booking/service/310117990001/residence-proof";
  public static final String SLOT = "2026-11-25T09:30";

  private SampleBooking() {}

  /** Everything but the last yes. */
  public static void answerAll(Browser browser) throws Exception {
    browser.post(SERVICE, "", "");
    browser.post("/booking/days", "day", "2026-11-25");
    browser.post("/booking/times", "slot", SLOT);
    browser.post("/booking/agree", "version", "3");
    browser.post("/booking/name", "name", "Wang Guilan");
    assertThat(browser.post("/booking/phone", "phone", "13800000188"))
        .contains("data-path=\"/booking/review\"", "Wang Guilan", "13800000188");
  }
}
