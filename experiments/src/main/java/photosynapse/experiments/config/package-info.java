/** YAML to records: the only reader of configurations. */
package photosynapse.experiments.config;
