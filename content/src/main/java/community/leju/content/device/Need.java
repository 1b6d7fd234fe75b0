package community.leju.content.device;

/** Whether somebody must go there because of a device; the later, the more urgent. */
public enum Need {
  NOBODY,
  SOON,
  NOW
}
