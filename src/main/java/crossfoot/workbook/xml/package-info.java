/**
 * XML as bytes: one scanner for every shape that office programs write, and a writer. Knows tags, texts and
 * namespaces; knows neither sheets nor files, but for the plain form of a cell, which it takes in one go.
 */
@NullMarked
package crossfoot.workbook.xml;

import org.jspecify.annotations.NullMarked;
