package community.leju.hub.staff;

import community.leju.hub.web.Answer;

/** What a page of the console does, for somebody who may. */
@FunctionalInterface
public interface ConsoleAction {
  /**
   * Answers.
   *
   * @throws Exception for a fault of ours
   */
  Answer answer(Caller caller) throws Exception;
}
