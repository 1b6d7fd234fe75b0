package community.leju.kiosk.guard;

/** Whether the process has grown too large: over the soft limit only when nobody is there. */
final class MemoryLimit {
  private final Upkeep upkeep;

  MemoryLimit(Upkeep upkeep) {
    this.upkeep = upkeep;
  }

  boolean isOver(long residentMb, boolean nobodyIsThere) {
    return residentMb > (nobodyIsThere ? upkeep.memorySoftMb() : upkeep.memoryHardMb());
  }
}
