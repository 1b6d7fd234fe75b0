package community.leju.trials.site;

/** An engine with one page of the kiosk in it. */
interface Viewer {
  /** Loads an address, and comes back when the page stands. */
  void load(String address);

  /** Runs a script as the page's own would run. */
  void run(String script);

  /**
   * Calls a function of one text; what it promises is waited for.
   *
   * @param function in JavaScript
   * @return what it answers, as text
   */
  String call(String function, String argument);
}
