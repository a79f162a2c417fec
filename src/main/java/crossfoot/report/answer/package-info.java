/**
 * The answers of commands and service as JSON: findings, figures, worklist. One shape wherever it is asked for.
 */
@NullMarked
package crossfoot.report.answer;

import org.jspecify.annotations.NullMarked;
