package community.leju.content.item;

/** One field whose value no rule allows. */
public final class InvalidField extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Names the field and what is wrong with it.
   *
   * @param field its name within the record; empty where the whole value is meant
   */
  public InvalidField(String field, String problem) {
    super(problem);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String problem() {
    return String.valueOf(getMessage());
  }
}
