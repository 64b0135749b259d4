/** What the API server would refuse in Jobs and CronJobs (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.job;

import org.jspecify.annotations.NullMarked;
