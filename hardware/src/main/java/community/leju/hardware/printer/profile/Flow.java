package community.leju.hardware.printer.profile;

/** How a printer asks its host to wait. */
public enum Flow {
  NONE,
  RTS_CTS,
  XON_XOFF
}
