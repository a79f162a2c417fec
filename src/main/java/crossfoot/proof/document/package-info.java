/** A report as its reader sees it: headings, paragraphs and tables with their places. Knows no file format. */
@NullMarked
package crossfoot.proof.document;

import org.jspecify.annotations.NullMarked;
