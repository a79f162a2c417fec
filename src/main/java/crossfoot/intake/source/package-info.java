/** Source files as they are: encodings, delimiters, sheets, header rows, and every row, none left out unsaid. */
@NullMarked
package crossfoot.intake.source;

import org.jspecify.annotations.NullMarked;
