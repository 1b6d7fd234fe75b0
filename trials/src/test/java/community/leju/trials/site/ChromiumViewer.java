package community.leju.trials.site;

import com.microsoft.playwright.Page;

/** Debian's Chromium. */
record ChromiumViewer(Page page) implements Viewer {
  @Override
  public void load(String address) {
    page.navigate(address);
    page.locator("#screen").waitFor();
  }

  @Override
  public void run(String script) {
    page.evaluate(script);
  }

  @Override
  public String call(String function, String argument) {
    return String.valueOf(page.evaluate(function, argument));
  }
}
