/**
 * Certificates for HTTPS on a council's own machines: a local authority that may speak for named hosts only, and the
 * certificate of a service. Knows keys and files; does not know the service that uses them.
 */
@NullMarked
package crossfoot.service.certificates;

import org.jspecify.annotations.NullMarked;
