/**
 * The lab: a page in the browser over the same records, experiments and runs as the command line, on this computer
 * only.
 *
 * <p>{@link photosynapse.experiments.web.LabServer} listens on the loopback addresses; every request passes
 * {@code Guard} (host, origin, cookie, token, limits) before {@code LabApi} looks at it. Long work is a
 * {@link photosynapse.experiments.web.Verbs verb} of the command line that {@code Jobs} queues; what it makes lies in
 * run folders, like any run. Files are named by ids of an index, never by a path.
 *
 * <p>May be imported by {@code experiments.cli} alone. Its tests: hostile requests, a soak, and every answer of the
 * interface; {@code docs/lab.md} describes both interface and safety.
 */
package photosynapse.experiments.web;
