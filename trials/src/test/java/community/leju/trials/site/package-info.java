/**
 * Every page of the demo street in Chromium: {@link community.leju.trials.site.SiteIT} walks,
 * {@link community.leju.trials.site.PanelPage} is the page before it.
 */
@NullMarked
package community.leju.trials.site;

import org.jspecify.annotations.NullMarked;
