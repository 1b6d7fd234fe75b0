/**
 * ④ The service guide: {@link community.leju.kiosk.guide.GuidePages} the list and one service,
 * {@link community.leju.kiosk.guide.FlowPages} its chart step by step and whole, {@link
 * community.leju.kiosk.guide.ListPrints} the "bring this" list on paper.
 *
 * <p>A printed list is no submission: nothing here touches the outbox.
 */
@NullMarked
package community.leju.kiosk.guide;

import org.jspecify.annotations.NullMarked;
