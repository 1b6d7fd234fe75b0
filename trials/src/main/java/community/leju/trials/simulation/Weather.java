package community.leju.trials.simulation;

/** How a kiosk's way to the hub is. */
enum Weather {
  FAIR,
  /** Requests and answers are lost, doubled, late and cut off. */
  STORMY,
  /** Nothing reaches the hub. */
  NO_WAY_THERE,
  /** All reaches the hub, and nothing comes back. */
  NO_WAY_BACK,
  /** Somebody else's log-in page answers everything. */
  PORTAL,
  /** Whoever sits on the line answers for releases as they like. */
  HOSTILE
}
