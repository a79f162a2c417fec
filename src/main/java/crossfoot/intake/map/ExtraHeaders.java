package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.source.SourceColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Headers for columns that are kept beside the contract's. One that clashes with a column of the contract, or with an extra
 * column that is there already and not of this source, gets the source's name in front.
 */
public final class ExtraHeaders {

    /** Excel takes 255 characters for the name of a table's column; a number may come behind it. */
    private static final int LONGEST = 240;

    private final String sourceName;
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    /**
     * @param sourceName the name of the source
     * @param present the headers of the master's log
     * @param own those of them that earlier imports of this source made
     */
    public ExtraHeaders(String sourceName, Collection<String> present, Collection<String> own) {
        this.sourceName = sourceName;
        present.forEach(header -> foreign.add(Texts.key(header)));
        own.forEach(header -> foreign.remove(Texts.key(header)));
        MasterLists.headers().forEach(header -> foreign.add(Texts.key(header)));
    }

    /** The header for a column of the source. */
    public String of(SourceColumn column) {
        String name = column.occurrence() == 1 ? column.header() : column.header() + " " + column.occurrence();
        String plain = foreign.contains(Texts.key(name)) ? sourceName + " " + name : name;
        String wanted = plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
        String free = wanted;
        for (int number = 2; taken(free); number++) {
            free = wanted + " " + number;
        }
        given.add(Texts.key(free));
        return free;
    }

    /** Makes known that a header is given. */
    public void take(String header) {
        given.add(Texts.key(header));
    }

    private boolean taken(String header) {
        return foreign.contains(Texts.key(header)) || given.contains(Texts.key(header));
    }
}
