package community.leju.hardware.serial;

/** How a device asks its host to wait. */
public enum Flow {
  NONE,
  RTS_CTS,
  XON_XOFF
}
