/**
 * The lab as its visitors meet it: a real Chromium opens the pages that a real {@code photosynapse lab} serves, in a
 * process of its own, and works with pointer and keys.
 *
 * <p>Needs Debian's {@code chromium} and {@code chromium-driver}, or the same under the names {@code google-chrome} and
 * {@code chromedriver} on the PATH; where one is missing, the tests say so and are skipped.
 */
package photosynapse.experiments.web.browser;
