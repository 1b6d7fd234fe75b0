package community.leju.hub.web;

/** What one method of one path does. It may block. */
@FunctionalInterface
public interface Action {
  /**
   * Answers.
   *
   * @throws Refusal for a refusal with a status
   * @throws Exception for a fault of ours: logged, answered with 500
   */
  Answer answer(Exchange exchange) throws Exception;
}
