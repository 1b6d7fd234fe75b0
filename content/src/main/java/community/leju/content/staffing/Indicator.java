package community.leju.content.staffing;

/** What the standard asks of a committee's staff. */
public enum Indicator {
  /** Five to nine members. */
  MEMBERS {
    @Override
    public boolean isMetBy(Team team) {
      return team.members() >= 5 && team.members() <= 9;
    }
  },
  /** At least two thirds full-time. */
  FULL_TIME {
    @Override
    public boolean isMetBy(Team team) {
      return team.fullTime() * 3 >= team.members() * 2;
    }
  },
  /** At least 80 % live in the area. */
  LOCAL {
    @Override
    public boolean isMetBy(Team team) {
      return team.local() * 10 >= team.members() * 8;
    }
  },
  /** At least one woman. */
  WOMEN {
    @Override
    public boolean isMetBy(Team team) {
      return team.women() >= 1;
    }
  },
  /** The director this year, everybody within two years. */
  TRAINING {
    @Override
    public boolean isMetBy(Team team) {
      return team.directorTrained() && team.trained() == team.members();
    }
  };

  public abstract boolean isMetBy(Team team);
}
