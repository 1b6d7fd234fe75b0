/**
 * Every page of the demo street on a panel: {@link community.leju.trials.site.SiteIT} asks, {@link
 * community.leju.trials.site.Walker} touches, {@link community.leju.trials.site.PanelPage} reads
 * the page, in Chromium or in the kiosk's own engine.
 */
@NullMarked
package community.leju.trials.site;

import org.jspecify.annotations.NullMarked;
