package community.leju.hardware.panel;

/**
 * Hears from a panel, on a thread of the panel's that does nothing else. What it throws is logged,
 * and the next news come all the same.
 */
public interface PanelListener {
  /** A button was pressed, once for each press; its release is not told. */
  void pressed(Input button);

  /**
   * A sensor or a contact changed. DOOR and PAPER_LOW tell also how they were found, after the
   * start and, where it is another state, after a lost link. PRESENCE counts as absent until told
   * otherwise, and again while it is stuck or the link is lost.
   */
  void became(Input input, boolean active);

  /** The panel's state, or what is stuck, changed. */
  void changed(PanelHealth health);
}
